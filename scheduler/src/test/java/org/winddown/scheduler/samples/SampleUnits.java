package org.winddown.scheduler.samples;

import java.util.ArrayList;
import java.util.List;

/** The units of the Fablewright Group, an enterprise that does not exist. */
final class SampleUnits {

    /** The columns of {@code units.csv}, in order. */
    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "parent",
            "legal_entity",
            "organised_in",
            "entity_form",
            "country",
            "time_zone",
            "us_person",
            "federal_agency",
            "federal_contractor",
            "owner_name",
            "owner_email");

    private SampleUnits() {}

    /** The rows of {@code units.csv}. */
    static List<List<String>> rows() {
        return List.of(
                unit("HQ", "Chicago headquarters", "", "Fablewright Group, Inc.", "US", "", "US", "America/Chicago")
                        .answers("", "no", "no")
                        .owner("Group asset desk", "asset-desk.chicago@example.com"),
                unit(
                                "HOU",
                                "Houston works",
                                "HQ",
                                "Fablewright Works, LLC",
                                "US",
                                "subsidiary",
                                "US",
                                "America/Chicago")
                        .answers("", "no", "no")
                        .owner("Houston IT assets", "it-assets.houston@example.com"),
                unit(
                                "SEA",
                                "Seattle integration and resale",
                                "HQ",
                                "Fablewright Integration, Inc.",
                                "US",
                                "subsidiary",
                                "US",
                                "America/Los_Angeles")
                        .answers("yes", "no", "no")
                        .owner("Seattle channel desk", "channel-desk.seattle@example.com"),
                unit(
                                "DCA",
                                "Reston federal services",
                                "HQ",
                                "Fablewright Federal Services, LLC",
                                "US",
                                "subsidiary",
                                "US",
                                "America/New_York")
                        .answers("", "no", "yes")
                        .owner("Federal compliance desk", "compliance.reston@example.com"),
                unit("FRA", "Frankfurt", "HQ", "Fablewright GmbH", "DE", "subsidiary", "DE", "Europe/Berlin")
                        .answers("", "no", "no")
                        .owner("IT-Bestandsführung", "it-bestand.frankfurt@example.org"),
                unit("TYO", "Tokyo branch", "HQ", "Fablewright Group, Inc.", "US", "branch", "JP", "Asia/Tokyo")
                        .answers("", "no", "no")
                        .owner("Tokyo IT assets", "it-assets.tokyo@example.com"),
                unit(
                                "SAO",
                                "São Paulo",
                                "HQ",
                                "Fablewright do Brasil Ltda.",
                                "BR",
                                "subsidiary",
                                "BR",
                                "America/Sao_Paulo")
                        .answers("", "no", "no")
                        .owner("Inventário de TI", "inventario.saopaulo@example.net"),
                unit("EVN", "Yerevan branch", "FRA", "Fablewright Group, Inc.", "US", "branch", "AM", "Asia/Yerevan")
                        .answers("", "no", "no")
                        .owner("Yerevan IT assets", "it-assets.yerevan@example.org"),
                unit("NBO", "Nairobi venture", "HQ", "", "", "", "", "Africa/Nairobi")
                        .answers("", "", "")
                        .owner("Nairobi front desk", "front-desk.nairobi@example.net"));
    }

    private record Place(List<String> cells) {

        Answers answers(String usPerson, String federalAgency, String federalContractor) {
            return new Answers(append(cells, usPerson, federalAgency, federalContractor));
        }
    }

    private record Answers(List<String> cells) {

        List<String> owner(String name, String mailbox) {
            return append(cells, name, mailbox);
        }
    }

    private static Place unit(String... cells) {
        return new Place(List.of(cells));
    }

    private static List<String> append(List<String> cells, String... more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
