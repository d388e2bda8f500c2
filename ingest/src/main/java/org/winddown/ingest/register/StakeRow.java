package org.winddown.ingest.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.party.ownership.PartyKey;
import org.winddown.rules.party.ownership.Stake;

/** Makes a stake of a row of a file of owners, or says why it cannot be one. */
public final class StakeRow implements RegisterRow<Stake> {

    private static final RegisterColumns.Layout LAYOUT = new RegisterColumns.Layout(
            "a file of owners",
            List.of("owner", "owned", "share", "source"),
            List.of("from", "to"),
            "OWNERS_COLUMN_MISSING",
            "OWNERS_COLUMN_UNKNOWN");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,20})?)\\s*(%?)");

    private final RegisterColumns columns;

    /**
     * Matches the header.
     *
     * @throws RefusedFileException when a column is missing, there twice, or not one of a file of owners
     */
    public StakeRow(String file, List<String> header) {
        this.columns = RegisterColumns.of(file, header, LAYOUT);
    }

    @Override
    public Decided<Stake> apply(RawRow row, Set<String> seen) {
        for (String column : List.of("owner", "owned", "source")) {
            if (PartyKey.of(columns.text(row, column)).isEmpty()) {
                return columns.fault(row, column, " is empty. Say who owns, what is owned, and who says so.");
            }
        }
        String owner = columns.text(row, "owner");
        String owned = columns.text(row, "owned");
        if (PartyKey.of(owner).equals(PartyKey.of(owned))) {
            return columns.fault(
                    row,
                    "owned",
                    " is " + Quoted.of(owned) + ", which is the owner. Leave out what a party holds of itself.");
        }
        Optional<Decided<Stake>> notADay = columns.notADay(row, "from", "to");
        if (notADay.isPresent()) {
            return notADay.get();
        }
        LocalDate from = columns.day(row, "from");
        LocalDate to = columns.day(row, "to");
        if (from != null && to != null && !from.isBefore(to)) {
            return columns.fault(
                    row,
                    "to",
                    " is " + Quoted.of(columns.text(row, "to"))
                            + ", which is not after the day in \"from\". Write the first day"
                            + " on which it is no more so.");
        }
        return shared(row, new Stake(owner, owned, null, from, to, columns.text(row, "source")), seen);
    }

    private Decided<Stake> shared(RawRow row, Stake stake, Set<String> seen) {
        String cell = columns.text(row, "share");
        BigDecimal percent = null;
        if (!cell.isEmpty() && !cell.toLowerCase(Locale.ROOT).equals("unknown")) {
            Matcher share = SHARE.matcher(cell);
            if (!share.matches()) {
                return columns.fault(
                        row,
                        "share",
                        " is " + Quoted.of(cell) + ", which is not a percentage. Write digits, a point for decimals,"
                                + " or unknown.");
            }
            percent = new BigDecimal(share.group(1));
            if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                return columns.fault(row, "share", " is " + Quoted.of(cell) + ", which is more than 100 percent.");
            }
            boolean small = percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0;
            if (small && share.group(2).isEmpty()) {
                return columns.fault(
                        row,
                        "share",
                        " is " + Quoted.of(cell) + ", which may be a part of one or a percentage. Write 50 for a half,"
                                + " or " + Quoted.of(cell + "%") + " if so little is meant.");
            }
        }
        Stake read = new Stake(stake.owner(), stake.owned(), percent, stake.from(), stake.to(), stake.source());
        if (!seen.add(key(read))) {
            return columns.fault(
                    row,
                    "owned",
                    " is " + Quoted.of(stake.owned()) + ", of which an earlier row names the same owner, first day and"
                            + " source. Remove one of them, or add their shares up.");
        }
        return Decided.as(read);
    }

    /** What two rows have in common when the later one replaces the earlier one. */
    public static String key(Stake stake) {
        return PartyKey.of(stake.owner()) + "\n" + PartyKey.of(stake.owned()) + "\n"
                + (stake.from() == null ? "" : stake.from()) + "\n" + PartyKey.of(stake.source());
    }
}
