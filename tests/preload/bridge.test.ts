import { EventEmitter } from 'node:events';
import type { IpcRenderer } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPERATION_NAMES } from '../../src/api/operations.ts';
import { createBridge } from '../../src/preload/bridge.ts';

class Renderer extends EventEmitter {
  readonly invoked: unknown[][] = [];
  invoke(...args: unknown[]): Promise<unknown> {
    this.invoked.push(args);
    return Promise.resolve('answer');
  }
}

let renderer: Renderer;
let bridge: ReturnType<typeof createBridge>;
beforeEach(() => {
  renderer = new Renderer();
  bridge = createBridge(renderer as unknown as IpcRenderer);
});

describe('window.samrad', () => {
  it('holds one function per operation, one way to listen, and nothing else', () => {
    expect(Object.keys(bridge)).toEqual(['call', 'on']);
    expect(Object.keys(bridge.call)).toEqual(OPERATION_NAMES);
    expect(Object.keys(bridge.call)).toMatchInlineSnapshot(`
      [
        "vault.status",
        "vault.suggestPassphrase",
        "vault.checkPassphrase",
        "vault.create",
        "vault.saveRecoverySheet",
        "vault.confirmRecovery",
        "vault.unlock",
        "vault.recover",
        "vault.lock",
        "vault.acceptCopy",
        "vault.upgraded",
        "vault.upgradeSeen",
        "vault.log",
        "vault.examine",
        "vault.salvage",
        "vault.useSalvaged",
        "vault.exportLog",
        "vault.people",
        "vault.addPerson",
        "vault.removePerson",
        "vault.changePassphrase",
        "vault.renewRecoverySheet",
        "vault.osKey",
        "vault.addOsKey",
        "vault.removeOsKey",
        "vault.unlockWithOs",
        "backup.list",
        "backup.now",
        "backup.chooseFolder",
        "backup.forgetFolder",
        "backup.takeBackFolder",
        "backup.compare",
        "backup.restore",
        "transfer.list",
        "transfer.save",
        "transfer.choose",
        "transfer.look",
        "transfer.take",
        "transfer.setAside",
        "transfer.exchange",
        "transfer.forget",
        "settings.get",
        "settings.set",
        "team.get",
        "team.save",
        "letterhead.get",
        "letterhead.choose",
        "letterhead.drop",
        "letterhead.change",
        "letterhead.discard",
        "letterhead.preview",
        "letterhead.saveSample",
        "letterhead.approve",
        "letterhead.use",
        "translation.list",
        "translation.preview",
        "translation.saveSamples",
        "translation.approve",
        "translation.withdraw",
        "wording.get",
        "wording.save",
        "wording.saveList",
        "wording.readList",
        "case.list",
        "case.get",
        "case.start",
        "case.save",
        "case.submit",
        "case.complete",
        "case.reopen",
        "case.knowledge",
        "guard.keep",
        "guard.takeBack",
        "guard.kept",
        "guard.learn",
        "meeting.list",
        "meeting.get",
        "meeting.create",
        "meeting.saveAgenda",
        "meeting.saveAttendance",
        "meeting.open",
        "meeting.plan",
        "meeting.takeBack",
        "meeting.saveFacts",
        "meeting.cancel",
        "meeting.summonsText",
        "planning.get",
        "planning.save",
        "followUp.list",
        "followUp.get",
        "followUp.save",
        "followUp.takeBack",
        "followUp.earlier",
        "feedback.get",
        "feedback.give",
        "feedback.takeBack",
        "feedback.trend",
        "lead.get",
        "lead.active",
        "lead.start",
        "lead.do",
        "lead.recuse",
        "lead.takeBackRecusal",
        "lead.saveOwnMethod",
        "lead.projection",
        "projector.get",
        "projector.show",
        "window.fullScreen",
        "window.copied",
        "window.handedOver",
        "meeting.start",
        "meeting.finish",
        "minutes.get",
        "minutes.notes",
        "minutes.saveNotes",
        "minutes.comment",
        "minutes.removeComment",
        "minutes.answer",
        "minutes.approve",
        "minutes.correct",
        "minutes.dropCorrection",
        "minutes.save",
        "consent.list",
        "consent.review",
        "consent.preview",
        "consent.make",
        "cooperation.use",
        "cooperation.decide",
        "cooperation.list",
        "cooperation.offerAlias",
        "cooperation.start",
        "cooperation.get",
        "cooperation.savePlan",
        "cooperation.carryOut",
        "cooperation.remove",
        "cooperation.newMeeting",
        "cooperation.meeting",
        "cooperation.saveMeeting",
        "cooperation.passMeeting",
        "cooperation.removeMeeting",
        "cooperation.feedback",
        "cooperation.giveFeedback",
        "cooperation.takeBackFeedback",
        "cooperation.feedbackTrend",
        "cooperation.printed",
        "cooperation.preview",
        "cooperation.make",
        "talk.list",
        "talk.preview",
        "talk.make",
        "document.make",
        "document.preview",
        "document.openFolder",
        "document.printed",
        "practice.load",
        "bin.list",
        "bin.remove",
        "bin.putBack",
        "bin.delete",
        "retention.get",
        "retention.saveRule",
        "retention.reviewed",
        "retention.undoReviewed",
        "retention.archive",
        "retention.run",
        "retention.expiry",
        "retention.confirmClock",
        "retention.keepDraft",
        "search.find",
      ]
    `);
  });

  it('calls the channel of the operation with its input and nothing more', async () => {
    const loose = bridge.call['vault.status'] as unknown as (...args: unknown[]) => Promise<unknown>;
    expect(await loose({}, 'more')).toBe('answer');
    expect(renderer.invoked).toEqual([['samrad:vault.status', {}]]);
  });

  it('hears an event without its event object, until it stops listening', () => {
    const heard: unknown[][] = [];
    const stop = bridge.on('vault.locking', (...args: unknown[]) => heard.push(args));
    renderer.emit('samrad:event:vault.locking', { sender: renderer }, 'extra');
    expect(heard).toEqual([[]]);
    stop();
    renderer.emit('samrad:event:vault.locking', {});
    expect(heard).toHaveLength(1);
  });

  it('hears no other channel', () => {
    expect(() => bridge.on('anything' as 'vault.locking', () => {})).toThrow('unknown event');
  });

  it('tells that the work is put down when all who heard of the lock have ended, also one that fails', async () => {
    let end = (): void => {};
    const handedOver = () => renderer.invoked.filter(([channel]) => channel === 'samrad:window.handedOver');
    bridge.on('vault.locking', () => new Promise<void>((resolve) => (end = resolve)));
    bridge.on('vault.locking', () => {
      throw new Error('broken');
    });
    renderer.emit('samrad:event:vault.locking', {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(handedOver()).toEqual([]);
    end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(handedOver()).toEqual([['samrad:window.handedOver', { saved: false }]]);
  });

  it('and at once when nobody listens', async () => {
    renderer.emit('samrad:event:vault.locking', {});
    await Promise.resolve();
    await Promise.resolve();
    expect(renderer.invoked).toEqual([['samrad:window.handedOver', { saved: true }]]);
  });
});
