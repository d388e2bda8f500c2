package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.time.BusinessCalendar;

/** Starts the clocks of duties at events that a register or a person knows of. */
public final class DutyClock {

    private DutyClock() {}

    /**
     * The duties with their last days.
     *
     * @param duties the duties; one that follows another stands after it
     * @param events when each event took place, as far as known
     * @param zone zone of the unit, in which days are counted
     */
    public static List<Duty> started(List<Duty> duties, Map<Trigger, Instant> events, ZoneId zone) {
        Map<String, LocalDate> due = new HashMap<>();
        List<Duty> started = new ArrayList<>();
        for (Duty duty : duties) {
            Instant at = events.getOrDefault(duty.trigger(), duty.started());
            LocalDate last = duty.dueOn() == null ? last(duty, at, zone, due) : duty.dueOn();
            if (last != null) {
                due.put(duty.id(), last);
            }
            started.add(duty.started(at, last));
        }
        return started;
    }

    private static @Nullable LocalDate last(Duty duty, @Nullable Instant at, ZoneId zone, Map<String, LocalDate> due) {
        Integer days = duty.days();
        LocalDate from = duty.trigger() == Trigger.DUTY
                ? due.get(duty.of())
                : at == null ? null : at.atZone(zone).toLocalDate();
        if (days == null || from == null) {
            return null;
        }
        BusinessCalendar calendar = RulePacks.calendars().get(duty.calendar());
        return duty.businessDays() && calendar != null ? calendar.plus(from, days) : from.plusDays(days);
    }
}
