package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Trigger;

class DutyClockTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void countsFromTheLocalDayOfTheEvent() {
        List<Duty> duties = List.of(duty("first", Trigger.FIRST_IDENTIFIED, "", 1, true));

        assertThat(due(duties, "2024-07-04T03:00:00Z")).containsExactly(LocalDate.parse("2024-07-05"));
        assertThat(due(duties, "2024-07-05T12:00:00Z")).containsExactly(LocalDate.parse("2024-07-08"));
    }

    @Test
    void countsADutyFromTheLastDayOfTheOneItFollows() {
        List<Duty> duties = List.of(
                duty("first", Trigger.FIRST_IDENTIFIED, "", 1, true), duty("second", Trigger.DUTY, "first", 10, true));

        assertThat(due(duties, "2024-07-01T12:00:00Z"))
                .containsExactly(LocalDate.parse("2024-07-02"), LocalDate.parse("2024-07-17"));
    }

    @Test
    void countsCalendarDays() {
        assertThat(due(List.of(duty("d", Trigger.FIRST_IDENTIFIED, "", 30, false)), "2024-07-01T12:00:00Z"))
                .containsExactly(LocalDate.parse("2024-07-31"));
    }

    @Test
    void leavesAClockThatHasNotStarted() {
        List<Duty> started = DutyClock.started(
                List.of(
                        duty("blocked", Trigger.BLOCKED, "", 10, true),
                        duty("standing", Trigger.STANDING, "", null, false)),
                Map.of(Trigger.FIRST_IDENTIFIED, Instant.EPOCH),
                NEW_YORK);

        assertThat(started).extracting(Duty::dueOn).containsExactly(null, null);
        assertThat(started.get(0).clock()).isEqualTo("10 business days");
        assertThat(started.get(1).clock()).isEmpty();
    }

    private static List<@Nullable LocalDate> due(List<Duty> duties, String identified) {
        List<Duty> started =
                DutyClock.started(duties, Map.of(Trigger.FIRST_IDENTIFIED, Instant.parse(identified)), NEW_YORK);
        return started.stream().<@Nullable LocalDate>map(Duty::dueOn).toList();
    }

    private static Duty duty(String id, Trigger trigger, String of, @Nullable Integer days, boolean business) {
        return new Duty(
                id,
                "report it",
                Addressee.CONTRACTOR,
                trigger,
                of,
                null,
                days,
                business,
                business ? "us-federal" : "",
                null,
                List.of("brand"),
                List.of(),
                "1 XX 2",
                SourceMark.SECONDARY);
    }
}
