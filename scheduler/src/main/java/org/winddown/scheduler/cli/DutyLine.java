package org.winddown.scheduler.cli;

import java.util.Locale;
import org.winddown.rules.evaluation.Duty;

/** A duty as a line for people. */
final class DutyLine {

    private DutyLine() {}

    static String of(Duty duty) {
        String due = duty.dueOn() == null ? "" : ", due " + duty.dueOn();
        String clock = duty.clock().isEmpty()
                ? ""
                : ", " + duty.clock() + " after "
                        + duty.trigger().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (duty.of().isEmpty() ? "" : " of " + duty.of());
        String fields = duty.fields().isEmpty() ? "" : "; report: " + String.join(", ", duty.fields());
        return duty.title() + " (" + duty.addressee() + ")" + clock + due + fields + ", " + duty.citation() + " ["
                + duty.sourceMark().symbol() + "]";
    }
}
