package org.winddown.decisions.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;

/**
 * Reads the rows of a register file against what is on record. Not thread-safe; one per file.
 *
 * @param <T> what a row says; equal ones say the same, whatever the instant at which they were recorded
 */
public final class RegisterFile<T> {

    /** What a row means. */
    public interface Meaning<T> {

        /** What the row says; empty when nobody filled it in. */
        Optional<T> of(RegisterRow row) throws RegisterFault;
    }

    /**
     * What the rows of a register are.
     *
     * @param used the columns that are read
     * @param needed of these those that must be there
     * @param what what a row says, without the instant of recording
     * @param place what it is about, and when it is said: two rows of one file cannot say different things of one place
     */
    public record Form<T>(List<String> used, List<String> needed, Function<T, Object> what, Function<T, Object> place) {

        public Form {
            used = List.copyOf(used);
            needed = List.copyOf(needed);
        }
    }

    private final Form<T> form;
    private final Set<Object> known = new HashSet<>();
    private final Map<Object, Object> said = new HashMap<>();
    private final List<T> recorded = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<RejectedEntry> rejected = new ArrayList<>();
    private int read;
    private int unanswered;
    private int duplicate;

    /**
     * Prepares reading.
     *
     * @param onRecord what is on record
     */
    public RegisterFile(Form<T> form, List<T> onRecord) {
        this.form = form;
        onRecord.forEach(each -> known.add(form.what().apply(each)));
    }

    /**
     * Reads all sheets of a file.
     *
     * @param now when it is read
     * @throws RefusedDecisionsException when a column is missing or stands there twice
     */
    public void read(DecisionFile file, Meaning<T> meaning, Instant now) {
        for (DecisionFile.Sheet sheet : file.sheets()) {
            String place = file.name() + (sheet.name().isEmpty() ? "" : ", sheet \"" + sheet.name() + "\"");
            RegisterColumns columns = new RegisterColumns(place, sheet.header(), form.used(), form.needed());
            for (DecisionFile.Row row : sheet.rows()) {
                if (!row.isBlank()) {
                    read++;
                    String where = place + ", row " + row.number();
                    try {
                        columns.check(row);
                        take(meaning.of(new RegisterRow(columns, row, now)), where);
                    } catch (RegisterFault fault) {
                        rejected.add(fault.at(where));
                    }
                }
            }
        }
    }

    private void take(Optional<T> entry, String where) throws RegisterFault {
        if (entry.isEmpty()) {
            unanswered++;
            return;
        }
        T given = entry.get();
        Object what = form.what().apply(given);
        Object before = said.putIfAbsent(form.place().apply(given), what);
        if (before != null && !before.equals(what)) {
            throw new RegisterFault(
                    RegisterCode.SAID_TWICE,
                    "an earlier row of the file says something else of the same. Leave one of them, or give the later"
                            + " one the time at which it was said in column \"recorded_at\".");
        }
        if (!known.add(what)) {
            duplicate++;
            return;
        }
        recorded.add(given);
        places.add(where);
    }

    /** What is to be recorded, in the order of the rows. */
    public List<T> recorded() {
        return List.copyOf(recorded);
    }

    /**
     * What became of the rows.
     *
     * @param notice what a person should know about an entry that is recorded; asked in the order of the rows
     */
    public RegisterResult result(Function<T, Optional<String>> notice) {
        List<String> notices = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            String where = places.get(i);
            notice.apply(recorded.get(i)).ifPresent(words -> notices.add(where + ": " + words));
        }
        return new RegisterResult(read, recorded.size(), unanswered, duplicate, rejected, notices);
    }
}
