import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

const { duty, about, seen, said, factors, tried, advice, check, steps, list } = words.case;
export type Answer = keyof typeof duty.answers;

/** One case, step by step. */
export class CasePage {
  readonly page: Page;
  readonly title: Locator;
  readonly findings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('main').getByRole('heading', { level: 1 });
    this.findings = page.getByRole('region', { name: /funn/i });
  }

  /** Starts a case from the list of cases. */
  async start(): Promise<void> {
    await this.page.getByRole('button', { name: list.new }).click();
    await this.#isAt(duty.title);
  }

  async answerDuty(reporting: Answer, averting: Answer): Promise<void> {
    await this.#choose(duty.reporting, duty.answers[reporting]);
    if (reporting !== 'ja') await this.#choose(duty.averting, duty.answers[averting]);
  }

  async tellAbout(): Promise<void> {
    await this.#isAt(about.title);
    await this.page.getByLabel(about.service).selectOption('SKOLE');
    await this.page.getByRole('group', { name: about.age }).getByRole('radio').nth(4).check();
    await this.page.getByRole('group', { name: about.themes }).getByRole('checkbox').first().check();
  }

  /** The large text field of the step. */
  get text(): Locator {
    return this.page.getByRole('textbox', {
      name: new RegExp(`^(${seen.title}|${said.title})`.replaceAll('?', '\\?')),
    });
  }

  async writeStrength(text: string): Promise<void> {
    await this.#isAt(factors.title);
    await this.page.getByRole('textbox', { name: factors.protectiveItem.replace('{number}', '1') }).fill(text);
  }

  async tellTried(): Promise<void> {
    await this.#isAt(tried.title);
    await this.#choose(tried.guardians, tried.chosen.guardians.ja);
    await this.#choose(tried.child, tried.chosen.child.ja);
  }

  async ask(question: string): Promise<void> {
    await this.#isAt(advice.title);
    await this.page.getByRole('textbox', { name: advice.question }).fill(question);
  }

  async complete(): Promise<void> {
    await this.#isAt(check.title);
    await this.page.getByRole('checkbox', { name: check.confirm }).check();
    await this.page.getByRole('button', { name: check.complete }).click();
  }

  /** Goes on to a step by the filled button. */
  async next(step: keyof typeof steps): Promise<void> {
    const name = words.case.frame.next.replace('{step}', steps[step].charAt(0).toLowerCase() + steps[step].slice(1));
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Goes to a step by the list of steps. */
  async goBackTo(step: keyof typeof steps): Promise<void> {
    const list = this.page.getByRole('navigation', { name: words.case.frame.stepsLabel });
    await list.getByRole('button', { name: new RegExp(steps[step]) }).click();
  }

  /** The words that are marked in the text, in order. */
  marked(): Promise<string[]> {
    return this.page.locator('.guarded-sheet mark').allTextContents();
  }

  /** Waits until everything that may be kept is kept. */
  async saved(): Promise<void> {
    await this.page.getByText(new RegExp(words.case.frame.saved.replace('{at}', '\\d\\d\\.\\d\\d'))).waitFor();
  }

  async #choose(question: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  }

  async #isAt(title: string): Promise<void> {
    await this.title.filter({ hasText: title }).waitFor();
  }
}
