/** A new cooperation: an alias, and nothing else. */
import { useRouter } from '../app/router.tsx';
import { useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import { AliasForm } from './AliasForm.tsx';
import './cooperation.css';

export function NewCooperation() {
  const t = useTexts('cooperation').new;
  const { go } = useRouter();
  return (
    <>
      <PageHead title={t.title} track="dekknavn" sub={t.sub} />
      <AliasForm
        label={t.alias}
        submit={t.start}
        onSave={async (alias) => {
          const answer = await window.samrad.call['cooperation.start']({ alias });
          if (!answer.ok) return answer.failure;
          go({ name: 'cooperation', id: answer.value.id });
          return undefined;
        }}
        onCancel={() => go({ name: 'cooperations' })}
      />
    </>
  );
}
