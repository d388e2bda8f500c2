package org.winddown.scheduler.timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.screening.Sha256;

/**
 * The deadlines of one unit as an iCalendar file (RFC 5545), one event a deadline.
 *
 * <p>A notice day is an event of the whole day; every other deadline is an instant, printed in UTC. The same deadlines
 * and the same {@code asOf} give the same bytes. An event keeps its UID while its measure, time and cause stay the
 * same, so that a calendar that imports the file again updates it.
 */
public final class DeadlineCalendar {

    private static final int NAMED_ASSETS = 20;

    private final BusinessUnit unit;
    private final Instant asOf;

    /**
     * The calendar of a unit.
     *
     * @param asOf the instant of the inventory, printed as the time at which each event was made
     */
    public DeadlineCalendar(BusinessUnit unit, Instant asOf) {
        this.unit = unit;
        this.asOf = asOf;
    }

    /**
     * Writes the file.
     *
     * @param deadlines the deadlines of the unit; not empty, for iCalendar knows no file without an event
     * @return the file, UTF-8
     */
    public byte[] file(List<SharedDeadline> deadlines) {
        if (deadlines.isEmpty()) {
            throw new IllegalArgumentException("A calendar has at least one deadline; " + unit.code() + " has none.");
        }
        PropertyList head = new PropertyList(List.of(
                new ProdId("-//Winddown//Deadlines//EN"), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN));
        List<VEvent> events = deadlines.stream().map(this::event).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(new Calendar(head, new ComponentList<>(events)), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return out.toByteArray();
    }

    private VEvent event(SharedDeadline deadline) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(deadline)));
        event.add(new DtStamp(asOf));
        event.add(deadline.noticeDay() == null ? new DtStart<>(deadline.at()) : new DtStart<>(deadline.noticeDay()));
        event.add(new Summary(summary(deadline)));
        event.add(new Description(String.join("\n", description(deadline))));
        event.add(new Categories(deadline.measure().id()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private String uid(SharedDeadline deadline) {
        List<String> parts = List.of(
                unit.code(),
                deadline.measure().id(),
                deadline.at().toString(),
                String.valueOf(deadline.noticeDay()),
                deadline.cause());
        return Sha256.of(parts).substring(0, 32) + "@winddown";
    }

    private String summary(SharedDeadline deadline) {
        String what = deadline.noticeDay() == null ? deadline.cause() : "last day to give notice";
        return unit.code() + ": " + what + ", " + assets(deadline.assets().size()) + " ("
                + deadline.measure().id() + ")";
    }

    private List<String> description(SharedDeadline deadline) {
        List<String> lines = new ArrayList<>();
        lines.add("Measure: " + deadline.measure().title() + " ("
                + deadline.measure().id() + " version " + deadline.measure().version()
                + (deadline.measure().identity().draft() ? ", DRAFT)" : ")"));
        lines.add("What happens: " + deadline.cause());
        lines.add("Before then: " + todo(deadline));
        if (deadline.noticeDay() == null) {
            lines.add("Last permitted instant: " + deadline.at().minusSeconds(1));
        }
        lines.add("Assets: " + deadline.assets().size() + " (" + named(deadline.assets()) + ")");
        if (!deadline.inReview().isEmpty()) {
            lines.add("In review: " + deadline.inReview().size() + ", decided by "
                    + String.join(", ", deadline.missing().keySet()));
        }
        lines.add("Citation: " + String.join("; ", deadline.citations()));
        return lines;
    }

    private String todo(SharedDeadline deadline) {
        if (deadline.noticeDay() != null) {
            return "give notice by the end of " + deadline.noticeDay() + " ("
                    + unit.zone().map(zone -> "zone " + zone).orElse("the zone of the unit is not known")
                    + "), or it renews itself";
        }
        return "end, replace or have authorised what calls for "
                + deadline.acts().entrySet().stream()
                        .map(each ->
                                each.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ("
                                        + assets(each.getValue().size()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String assets(int number) {
        return number == 1 ? "1 asset" : number + " assets";
    }

    private static String named(NavigableSet<String> assets) {
        String first = assets.stream().limit(NAMED_ASSETS).collect(Collectors.joining(", "));
        int more = assets.size() - NAMED_ASSETS;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
