package org.winddown.scheduler.samples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The computers of a unit and how many of them run Kaspersky on which night.
 *
 * @param unit code of the unit, also the beginning of host names
 * @param workstations number of workstations
 * @param servers number of servers
 * @param country where the computers are; written only when {@code abroad} is not zero
 * @param abroad number of protected computers that stand in the US instead
 * @param names how the inventory names Kaspersky's programs
 * @param guarded number of computers that run Kaspersky, by night
 * @param replacement product that takes Kaspersky's place, by its name in the extract
 * @param nights nights on which the computers are inventoried anew
 */
record Fleet(
        String unit,
        int workstations,
        int servers,
        String country,
        int abroad,
        KasperskyNames names,
        Map<Night, Integer> guarded,
        String replacement,
        Set<Night> nights) {

    private static final Set<Night> ALL = Set.of(Night.values());

    /** Every fleet of the enterprise. */
    static List<Fleet> all() {
        return List.of(
                new Fleet("HQ", 170, 24, "", 0, KasperskyNames.US, guarded(34, 18, 3), "ESET Endpoint Security", ALL),
                new Fleet("HOU", 380, 30, "", 0, KasperskyNames.US, guarded(220, 160, 74), "Apex One", ALL),
                new Fleet("SEA", 150, 20, "", 0, KasperskyNames.US, guarded(30, 9, 0), "ESET Endpoint Security", ALL),
                new Fleet(
                        "DCA",
                        130,
                        14,
                        "",
                        0,
                        KasperskyNames.TOOL,
                        guarded(2, 0, 0),
                        "Apex One",
                        Set.of(Night.JULY, Night.AUGUST)),
                new Fleet(
                        "FRA",
                        230,
                        22,
                        "DE",
                        3,
                        KasperskyNames.GERMAN,
                        guarded(120, 120, 118),
                        "Apex One",
                        Set.of(Night.JULY, Night.OCTOBER)),
                new Fleet("TYO", 170, 16, "", 0, KasperskyNames.US, guarded(90, 84, 41), "Apex One", ALL),
                new Fleet(
                        "SAO",
                        150,
                        10,
                        "BR",
                        2,
                        KasperskyNames.LATIN,
                        guarded(62, 62, 62),
                        "Apex One",
                        Set.of(Night.JULY)),
                new Fleet(
                        "EVN",
                        120,
                        6,
                        "",
                        0,
                        KasperskyNames.RUSSIAN,
                        guarded(56, 56, 12),
                        "Apex One",
                        Set.of(Night.JULY, Night.OCTOBER)),
                new Fleet(
                        "NBO",
                        85,
                        5,
                        "",
                        0,
                        KasperskyNames.SMALL_OFFICE,
                        guarded(37, 37, 37),
                        "Apex One",
                        Set.of(Night.JULY)));
    }

    /** Number of computers. */
    int size() {
        return workstations + servers;
    }

    /** Name of a computer. */
    String host(int index) {
        return index < workstations
                ? String.format(Locale.ROOT, "%s-WS-%04d", unit, index + 1)
                : String.format(Locale.ROOT, "%s-SRV-%03d", unit, index - workstations + 1);
    }

    private static Map<Night, Integer> guarded(int july, int august, int october) {
        return Map.of(Night.JULY, july, Night.AUGUST, august, Night.OCTOBER, october);
    }
}
