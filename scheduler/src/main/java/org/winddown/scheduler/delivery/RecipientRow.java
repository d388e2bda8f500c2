package org.winddown.scheduler.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.winddown.ingest.register.Decided;
import org.winddown.ingest.register.RegisterColumns;
import org.winddown.ingest.register.RegisterRow;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.reporting.model.ReportKind;
import org.winddown.rules.asset.Answer;

/** Makes a recipient of a row of {@code recipients.csv}, or says why it cannot be one. */
final class RecipientRow implements RegisterRow<Recipient> {

    private static final RegisterColumns.Layout LAYOUT = new RegisterColumns.Layout(
            "a file of recipients",
            List.of("recipient", "address", "units"),
            List.of("kinds", "formats", "only_changed"),
            "RECIPIENTS_COLUMN_MISSING",
            "RECIPIENTS_COLUMN_UNKNOWN");
    private static final Set<String> FORMATS = Set.of(Recipient.ALL, "xlsx", "pdf");
    private static final int LONGEST = 200;

    private final Set<String> units;
    private final RegisterColumns columns;

    /**
     * Matches the header.
     *
     * @param units codes of the units that are loaded
     * @throws RefusedFileException when a column is missing, there twice, or not one of a file of recipients
     */
    RecipientRow(String file, List<String> header, Set<String> units) {
        this.units = Set.copyOf(units);
        this.columns = RegisterColumns.of(file, header, LAYOUT);
    }

    @Override
    public Decided<Recipient> apply(RawRow row, Set<String> seen) {
        String name = columns.text(row, "recipient");
        if (name.isEmpty() || name.length() > LONGEST) {
            return columns.fault(
                    row, "recipient", " is " + Quoted.of(name) + ". Write a name of 1 to " + LONGEST + " characters.");
        }
        if (!seen.add(name)) {
            return columns.fault(
                    row,
                    "recipient",
                    " is " + Quoted.of(name) + ", which an earlier row has too. Give each row a name of its own.");
        }
        Optional<Address> address = Address.of(columns.text(row, "address"));
        if (address.isEmpty()) {
            return columns.fault(
                    row,
                    "address",
                    " of " + Quoted.of(name) + " is no address. Write " + Address.EXAMPLES + ", without a password.");
        }
        Set<String> wanted = several(row, "units");
        for (String unit : wanted) {
            if (!unit.equals(Recipient.ALL) && !unit.equals(Recipient.ENTERPRISE) && !units.contains(unit)) {
                return columns.fault(
                        row,
                        "units",
                        " names " + Quoted.of(unit) + ", and there is no such unit. Write codes of units that are"
                                + " loaded, separated by semicolons, enterprise for the whole, or * for both.");
            }
        }
        if (wanted.isEmpty()) {
            return columns.fault(
                    row, "units", " is empty. Write codes separated by semicolons, or * for all and the enterprise.");
        }
        return chosen(row, name, address.get(), wanted);
    }

    private Decided<Recipient> chosen(RawRow row, String name, Address address, Set<String> wanted) {
        Set<String> formats = orAll(several(row, "formats"));
        for (String format : formats) {
            if (!FORMATS.contains(format)) {
                return columns.fault(
                        row,
                        "formats",
                        " names " + Quoted.of(format) + ", which is no format. Write xlsx, pdf, or xlsx;pdf.");
            }
        }
        Set<String> kinds = orAll(several(row, "kinds"));
        for (String kind : kinds) {
            if (!kind.equals(Recipient.ALL) && ReportKind.ofWord(kind).isEmpty()) {
                return columns.fault(
                        row,
                        "kinds",
                        " names " + Quoted.of(kind) + ", which is no kind of report. Write some of "
                                + Arrays.stream(ReportKind.values())
                                        .map(ReportKind::word)
                                        .collect(Collectors.joining(";"))
                                + ", or leave it empty for all.");
            }
        }
        String onlyChanged = columns.text(row, "only_changed");
        Optional<Answer> answer = Answer.of(onlyChanged);
        if (answer.isEmpty()) {
            return columns.fault(
                    row,
                    "only_changed",
                    " is " + Quoted.of(onlyChanged) + ", which is neither yes nor no. Write yes or no, or leave it"
                            + " empty for no.");
        }
        return Decided.as(new Recipient(name, address, wanted, kinds, formats, answer.get() == Answer.YES));
    }

    private Set<String> several(RawRow row, String column) {
        Set<String> words = new TreeSet<>();
        for (String word : columns.text(row, column).split(";", -1)) {
            String one = column.equals("units") ? word.strip() : word.strip().toLowerCase(Locale.ROOT);
            if (!one.isEmpty()) {
                words.add(one);
            }
        }
        return words;
    }

    private static Set<String> orAll(Set<String> words) {
        return words.isEmpty() ? Set.of(Recipient.ALL) : words;
    }
}
