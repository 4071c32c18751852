import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files against PDF/A-2a and PDF/UA-1 with veraPDF. One line per file and profile:
 * {@code PASS|FAIL <tab> profile <tab> checks <tab> file}, and under a FAIL one indented line per broken rule.
 * Exit status 1 when any file breaks any profile, or cannot be read.
 */
public final class Check {
  private static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1};
  private static final int MAX_FAILED_CHECKS = 200;

  public static void main(String[] files) throws Exception {
    java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = true;
    for (String file : files) {
      for (PDFAFlavour profile : PROFILES) {
        allPass &= check(file, profile);
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean check(String file, PDFAFlavour profile) {
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, profile);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, MAX_FAILED_CHECKS, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      boolean pass = result.isCompliant();
      System.out.printf("%s\t%s\t%d\t%s%n", pass ? "PASS" : "FAIL", profile.getId(), result.getTotalAssertions(), file);
      Map<String, Integer> broken = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          broken.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
        }
      }
      broken.forEach((rule, times) -> System.out.printf("    %s (%d times)%n", rule, times));
      return pass;
    } catch (Exception e) {
      System.out.printf("FAIL\t%s\t0\t%s%n    not readable: %s%n", profile.getId(), file, e);
      return false;
    }
  }
}
