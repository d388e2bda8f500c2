package org.winddown.scheduler.cli;

import org.winddown.rules.evaluation.Duty;

/** A duty as a line for people. */
final class DutyLine {

    private DutyLine() {}

    static String of(Duty duty) {
        String due = duty.dueOn() == null ? "" : ", due " + duty.dueOn();
        String clock = duty.clock().isEmpty() ? "" : ", " + duty.clock() + " after " + duty.runsFrom();
        String fields = duty.fields().isEmpty() ? "" : "; report: " + String.join(", ", duty.fields());
        return duty.title() + " (" + duty.addressee() + ")" + clock + due + fields + ", " + duty.citation() + " ["
                + duty.sourceMark().symbol() + "]";
    }
}
