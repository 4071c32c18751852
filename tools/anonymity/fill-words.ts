/** Words that templates are filled with beside the lists of names and places: own work. */

export const WORD_NAMES =
  'Vår Sol Bjørn Odd My Liv Dag Even Stein Jo Bo Tor Geir Ask Falk Rose Iris Pia Eva Ali Alf Ulf Storm Live Maja Mai Mons Sigve Glad Snorre Ravn Eskil Leik Lykke Fredrik Trygve Runa Åse Unni Signe Grete Gry Kai Per Pål Lars Jon Roy Ove Eli Siv Ida Una Eir Luna Aurora Linde Selje Lilje Viola Vilje Troll Birk Eik Lind Svein Gard Frøy Frøya Idun Embla Ylva Åsa Hege Tuva Tove Solveig Hauk Marte Mina Mille Tiril Sofie Nora Emil Ella Noa Noah Ludvig Ole Knut Gaute Ståle Frode Roar Rune Steinar Sander Bård Bent Brage Brede Erling Ester Faste Fred Gro Grim Gunn Gyda Hild Jarl Kari Kine Kim Kåre Lea Lene Lina Liva Magne Mari Marit May Mine Nils Oda Ola Oline Rakel Ragna Reidar Rita Sara Sigrid Sina Skjalg Stina Sune Tage Terje Thor Tine Tord Tyra Ursula Vera Vidar Vigdis Villemo Vilde Øyvind Åge Åste Ørjan Ørn Alma Amal Aron Art Asta Aud Aslak Atle Balder Bente Tom Mark Max Pan Rex Sam Ted Tim Joy Grace Sunniva Frid Fryd Finn Hans'.split(
    ' ',
  );
export const NICKNAMES =
  'Kalle Totto Nussi Bibbi Lillegull Mumle Bamse Snuppa Lillemor Jossi Tulla Pusen Gullet Rampen Knøttet Fia Nusse Jenny Kickan Tassen Pelle Mollis Sussi Bebbe Titti Gogo Nana Bobbo Lalla Mossa Teddy Bjønn Rolfern Bassen Bitten Lillen Snuten Kjeks Pippi Lotta Majsan Musse Figgen Putten Babba Momo Zizou Dodo Mimmi Tutta Vesla Veslemor Guttungen Tigern Lynet Raketten Kaptein Prikken Sprett Bolla Støyten Labben'.split(
    ' ',
  );
export const BASES =
  'Solbakken Regnbuen Trollskogen Maurtua Tyttebær Soltun Fjellheim Sjøstjerna Blåklokka Espira Granåsen Kongeberg Skogly Bjørkelia Elvestua Tusenbein Læringsverkstedet Askeladden Smørblomsten Nordlys Nøtteliten Villa Veslefrikk Stjerneskudd Lillehammer Furutoppen Bakketun Haugtun Myrertoppen Fagerheim Kløverenga Revehiet Solsikken Skattkista Fjordglimt Kråkereiret Kastanjen Midtbyen Skogstjerna Reinskogen Steinrøysa Torshaug Olsvik Nygård Kolåsen Rødhette Tussilago Vestre Østre Nordre Søndre Øvre Nedre Gamle Kirkebakken Sentrum Gimle Frydenlund Ekornhiet Humla Sommerfuglen Trollhaugen Heimdal Breidablikk Åsgård Vikingtun Myra Lunden Rosenborg Ulvehiet Kattehale Sandkorn Bølgen Havblikk Lyngsletta Tirilltoppen Espeland Furulia Bråten Nesset Kronstad Vågedal Slettebakken Lysejordet Hagaløkka Finstad Godlia Nordberg Hovseter Hersleb Fagerborg Uranienborg Lilleborg'.split(
    ' ',
  );
export const HOUSES_NB =
  'barnehage|barnehage|barnehage|barnehage|bhg|bhg.|naturbarnehage|familiebarnehage|gårdsbarnehage|friluftsbarnehage|FUS barnehage|Montessoribarnehage|andelsbarnehage|menighetsbarnehage|idrettsbarnehage'.split(
    '|',
  );
export const SCHOOLS_NB =
  'skole|skole|skole|barneskole|ungdomsskole|videregående skole|vgs|oppvekstsenter|barne- og ungdomsskole|SFO|sfo|Montessoriskole|friskole|steinerskole|voksenopplæring|folkehøgskole|spesialskole|u-skole|læringssenter|kulturskole|privatskole|kristne skole'.split(
    '|',
  );
export const SCHOOLS_NN =
  'skule|skule|skule|barneskule|ungdomsskule|vidaregåande skule|vgs|oppvekstsenter|barne- og ungdomsskule|SFO|friskule|vaksenopplæring|folkehøgskule|kulturskule|grendaskule'.split(
    '|',
  );
export const FIRMS =
  'Bygg|Transport|Rør|Pizza|Bakeri|Elektro|Regnskap|Frisør|legesenter|sykehus|sjukehus|sykehjem|sjukeheim|idrettslag|IL|FK|fotballklubb|håndballklubb|skolekorps|skulekorps|menighet|moské|kirke|kyrkje|tannklinikk|ungdomsklubb|familiesenter|helsehus|AS|Maskin|Bilverksted|Kro|Taxi|bilpleie|Fisk|Laks|hotell|camping|omsorgssenter|bofellesskap|barnevernsinstitusjon|ungdomshjem|ungdomsheim|asylmottak|krisesenter|legekontor|tannlegekontor|legevakt|svømmeklubb|turnforening|bokseklubb|rideklubb|speidergruppe|korps|kampsportklubb|brannstasjon|apotek|Bil|Betong|Sag|Tre|Slakteri|Meieri|Verft|Mek|Entreprenør|Vaskeri|kafé|Grill|Kebab|Gatekjøkken|gård|gardsutsal'.split(
    '|',
  );
export const EMPLOYERS =
  'Rema 1000|Kiwi|Equinor|Elkjøp|Coop Extra|Tine|Posten|Joker|Bunnpris|Obs|Europris|Biltema|Byggmax|Peppes Pizza|Burger King|Nille|Felleskjøpet|Hydro|Elkem|Lerøy|Mowi|Kongsberg Gruppen|Aker Solutions|Nortura|Vy|Ruter|Avinor|SAS|Widerøe|Hurtigruten|Telenor|DNB|Sparebank 1|Adecco|ISS|Securitas|Nokas|Toma|Sodexo|Orkla|Ringnes|Freia|Veidekke|Skanska|Mesta|Bring|DHL|PostNord|Foodora|Wolt|McDonalds|Ikea|Jysk|Meny|Spar|Clas Ohlson|Ahus|Haukeland|Rikshospitalet|Ullevål sykehus|St. Olavs hospital|Modum Bad|Frambu|Blå Kors|Kirkens Bymisjon|Røde Kors|Norsk Folkehjelp|Aberia|Stendi|Fontenehuset|Blåkors Behandling|Conrad Svendsen senter|Sunnaas|Beitostølen Helsesportsenter|Solliakollektivet|Tyrili|Phoenix Haga|Origosenteret|Humana|Aleris|Oslo Universitetssykehus|OUS|UNN|SUS|Helse Førde|Sykehuset Innlandet|Betanien|Diakonhjemmet|Lovisenberg|Vinderen|Riisby|Borgestadklinikken|Hjellestad|Nordlandssykehuset|Haraldsplass'.split(
    '|',
  );
export const SERVICES =
  'BUP|DPS|NAV|PPT|BUPA|Barnehuset|Statens barnehus|Familievernkontoret|ABUP|Barnevernvakta|BUP poliklinikk|Ruspoliklinikken|HABU'.split(
    '|',
  );
export const CLUBS =
  'IL|FK|IF|BK|Turn|Håndball|Idrettslag|Fotballklubb|ILs|Sportsklubb|SK|TIL|Ungdomslag|Bygdekvinnelag|skytterlag|judoklubb|svømmeklubb'.split(
    '|',
  );
export const STREETS =
  'vegen|veien|gata|gaten|gate|vei|veg|allé|bakken|stien|svingen|kroken|tunet|ringen|plass|torg|brygge|terrasse|lia|åsen|haugen|jordet|løkka|faret|stredet'.split(
    '|',
  );
export const STREET_BASES =
  'Stor|Kirke|Skole|Strand|Elve|Fjord|Solbakk|Bjørke|Gran|Furu|Rosen|Parl|Industri|Stasjons|Post|Torg|Nygårds|Hauge|Øvre|Kongens|Dronningens|Lang|Bekke|Mølle|Sjø|Havne|Myr|Lyng|Ekorn|Rev|Tryggve|Olav Tryggvasons|Håkon|Ivar Aasens|Nordahl Griegs|Bjørnsons|Wergelands|Ibsens|Nansens|Amundsens|Sverdrups|Haakon VIIs|Kjerke|Kyrkje|Skule|Sentrums|Fabrikk|Teglverks|Tømmer|Sag|Kvern|Foss|Tind|Fjell|Dal|Eng|Sol|Måne|Vest|Øst|Nord|Sør|Ringerikes|Hans Nielsen Hauges|Gamle|Nye|Lille|Store|Nedre Møllen|Peder Claussøns|Christian Michelsens|Fager|Linde|Ask|Oskars|Thomas Heftyes|Sandaker|Trondheims|Bergens|Drammens|Mosse'.split(
    '|',
  );
export const MONTHS = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember'.split('|');
