package org.winddown.reporting.delivery;

import java.util.Set;
import java.util.TreeSet;
import org.winddown.reporting.model.ReportKind;

/**
 * Somebody who gets reports.
 *
 * @param name unique among recipients; also the name of the account in the portal, where there is one
 * @param address where to
 * @param units codes of the units whose reports are sent; {@code enterprise} for the whole enterprise, {@code *} for it
 *     and every unit
 * @param kinds kinds of reports, as {@link Parcel#kind()} names them; {@code *} for all but those that are
 *     {@linkplain ReportKind#restricted() restricted}, which must be named
 * @param formats {@code xlsx}, {@code pdf}; {@code *} for all
 * @param onlyChanged whether a report that says what the last one said is left out
 */
public record Recipient(
        String name, Address address, Set<String> units, Set<String> kinds, Set<String> formats, boolean onlyChanged) {

    /** Everything. */
    public static final String ALL = "*";

    /** Stands for the reports on the whole enterprise among units. */
    public static final String ENTERPRISE = "enterprise";

    public Recipient {
        units = new TreeSet<>(units);
        kinds = new TreeSet<>(kinds);
        formats = new TreeSet<>(formats);
        if (name.isBlank() || units.isEmpty() || kinds.isEmpty() || formats.isEmpty()) {
            throw new IllegalArgumentException("The recipient \"" + name
                    + "\" lacks a name, units, kinds or formats. Write * for all of a column.");
        }
    }

    /**
     * Whether a report is for this recipient; a report on the enterprise is for those who ask for it or for all.
     *
     * @param format as {@link org.winddown.reporting.model.Artifact#format}: volumes are of the format they end with
     */
    public boolean gets(String unit, String kind, String format) {
        boolean mine = units.contains(ALL) || units.contains(unit.isEmpty() ? ENTERPRISE : unit);
        return mine && hasKind(kind) && has(formats, format.substring(format.lastIndexOf('.') + 1));
    }

    private boolean hasKind(String kind) {
        boolean restricted =
                ReportKind.ofWord(kind).filter(ReportKind::restricted).isPresent();
        return restricted ? kinds.contains(kind) : has(kinds, kind);
    }

    private static boolean has(Set<String> chosen, String one) {
        return chosen.contains(ALL) || chosen.contains(one);
    }
}
