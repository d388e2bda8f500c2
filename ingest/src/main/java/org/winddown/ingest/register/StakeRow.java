package org.winddown.ingest.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.party.ownership.PartyKey;
import org.winddown.rules.party.ownership.Stake;

/** Makes a stake of a row of a file of owners, or says why it cannot be one. */
public final class StakeRow {

    /** A stake, or null and a message. */
    public record Outcome(@Nullable Stake stake, String message) {}

    private static final List<String> COLUMNS = List.of("owner", "owned", "share", "from", "to", "source");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,20})?)\\s*(%?)");

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * Matches the header.
     *
     * @throws RefusedFileException when a column is missing, there twice, or not one of a file of owners
     */
    public StakeRow(String file, List<String> header) {
        this.file = file;
        for (int index = 0; index < header.size(); index++) {
            String name = HeaderName.of(header.get(index));
            if (name.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(name)) {
                throw new RefusedFileException(
                        "OWNERS_COLUMN_UNKNOWN",
                        file + ": column " + Quoted.of(header.get(index)) + " is not one of a file of owners; they are "
                                + COLUMNS + ". Rename it or leave it out, so that nothing it says is lost unnoticed.");
            }
            if (columns.put(name, index) != null) {
                throw new RefusedFileException(
                        "COLUMN_TWICE", file + ": column " + Quoted.of(name) + " is there twice. Remove one of them.");
            }
        }
        for (String needed : List.of("owner", "owned", "share", "source")) {
            if (!columns.containsKey(needed)) {
                throw new RefusedFileException(
                        "OWNERS_COLUMN_MISSING",
                        file + ": no column " + Quoted.of(needed)
                                + ". A file of owners has the columns owner, owned, share and source, and may have"
                                + " from and to.");
            }
        }
    }

    /** Decides one row; {@code seen} holds what the rows before spoke of and gets what this one speaks of. */
    public Outcome apply(RawRow row, Set<String> seen) {
        for (String column : List.of("owner", "owned", "source")) {
            if (PartyKey.of(text(row, column)).isEmpty()) {
                return fault(row, column, " is empty. Say who owns, what is owned, and who says so.");
            }
        }
        String owner = text(row, "owner");
        String owned = text(row, "owned");
        if (PartyKey.of(owner).equals(PartyKey.of(owned))) {
            return fault(
                    row,
                    "owned",
                    " is " + Quoted.of(owned) + ", which is the owner. Leave out what a party holds of itself.");
        }
        for (String column : List.of("from", "to")) {
            String day = text(row, column);
            if (!day.isEmpty() && day(day) == null) {
                return fault(row, column, " is " + Quoted.of(day) + ", which is not a day. Write yyyy-MM-dd.");
            }
        }
        LocalDate from = day(text(row, "from"));
        LocalDate to = day(text(row, "to"));
        if (from != null && to != null && !from.isBefore(to)) {
            return fault(
                    row,
                    "to",
                    " is " + Quoted.of(text(row, "to"))
                            + ", which is not after the day in \"from\". Write the first day"
                            + " on which it is no more so.");
        }
        return shared(row, new Stake(owner, owned, null, from, to, text(row, "source")), seen);
    }

    private Outcome shared(RawRow row, Stake stake, Set<String> seen) {
        String cell = text(row, "share");
        BigDecimal percent = null;
        if (!cell.isEmpty() && !cell.toLowerCase(Locale.ROOT).equals("unknown")) {
            Matcher share = SHARE.matcher(cell);
            if (!share.matches()) {
                return fault(
                        row,
                        "share",
                        " is " + Quoted.of(cell) + ", which is not a percentage. Write digits, a point for decimals,"
                                + " or unknown.");
            }
            percent = new BigDecimal(share.group(1));
            if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                return fault(row, "share", " is " + Quoted.of(cell) + ", which is more than 100 percent.");
            }
            boolean small = percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0;
            if (small && share.group(2).isEmpty()) {
                return fault(
                        row,
                        "share",
                        " is " + Quoted.of(cell) + ", which may be a part of one or a percentage. Write 50 for a half,"
                                + " or " + Quoted.of(cell + "%") + " if so little is meant.");
            }
        }
        Stake read = new Stake(stake.owner(), stake.owned(), percent, stake.from(), stake.to(), stake.source());
        if (!seen.add(key(read))) {
            return fault(
                    row,
                    "owned",
                    " is " + Quoted.of(stake.owned()) + ", of which an earlier row names the same owner, first day and"
                            + " source. Remove one of them, or add their shares up.");
        }
        return new Outcome(read, "");
    }

    /** What two rows have in common when the later one replaces the earlier one. */
    public static String key(Stake stake) {
        return PartyKey.of(stake.owner()) + "\n" + PartyKey.of(stake.owned()) + "\n"
                + (stake.from() == null ? "" : stake.from()) + "\n" + PartyKey.of(stake.source());
    }

    private static @Nullable LocalDate day(String text) {
        if (text.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String text(RawRow row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.cells().size()
                ? ""
                : row.cells().get(index).strip().replace("\u0000", "");
    }

    private Outcome fault(RawRow row, String column, String what) {
        return new Outcome(null, file + ", row " + row.rowNumber() + ": column " + Quoted.of(column) + what);
    }
}
