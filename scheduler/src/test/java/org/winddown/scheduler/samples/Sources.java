package org.winddown.scheduler.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every source of every unit, each in the form in which such a source comes. */
final class Sources {

    private static final List<Column> INSTALLED =
            Column.canonical("asset_id", "kind", "vendor", "product", "version", "hostname", "start_date");
    private static final List<Column> AGREED = Column.canonical(
            "asset_id",
            "kind",
            "vendor",
            "product",
            "quantity",
            "signed_at",
            "agreement_type",
            "start_date",
            "end_date",
            "renewal_date",
            "auto_renew",
            "notice_days",
            "purpose",
            "supplier",
            "contract_number",
            "cost",
            "currency",
            "owner",
            "attestation",
            "attested_by",
            "attested_at",
            "evidence_ref",
            "service_content");
    private static final List<Column> LICENSED = Column.canonical(
            "asset_id",
            "kind",
            "vendor",
            "product",
            "quantity",
            "signed_at",
            "agreement_type",
            "start_date",
            "end_date",
            "updates_until",
            "renewal_date",
            "auto_renew",
            "notice_days",
            "purpose",
            "supplier",
            "cost",
            "currency",
            "owner");
    private static final List<Column> RECORDED = Column.canonical(
            "asset_id",
            "kind",
            "act",
            "occurred_at",
            "related_asset",
            "vendor",
            "product",
            "supplier",
            "cost",
            "currency");
    private static final List<Column> EQUIPMENT = Column.canonical(
            "asset_id",
            "kind",
            "vendor",
            "product",
            "version",
            "signed_at",
            "end_date",
            "purpose",
            "supplier",
            "cost",
            "currency",
            "embedded_in");

    private final Products products;
    private final Map<String, Fleet> fleets;

    Sources(Products products) {
        this.products = products;
        this.fleets = Fleet.all().stream().collect(Collectors.toMap(Fleet::unit, Function.identity()));
    }

    /** Every source, unit by unit. */
    List<Source> all() {
        List<Source> all = new ArrayList<>();
        all.addAll(chicago());
        all.addAll(houston());
        all.addAll(seattle());
        all.addAll(reston());
        all.addAll(frankfurt());
        all.addAll(tokyo());
        all.addAll(saoPaulo());
        all.addAll(yerevan());
        all.addAll(nairobi());
        return List.copyOf(all);
    }

    private List<Source> chicago() {
        return List.of(
                Source.canonical(
                        "HQ", "endpoints", "installed-software.csv", FileForm.PLAIN, INSTALLED, installs("HQ")),
                Source.canonical(
                        "HQ", "home-office", "home-office.csv", FileForm.MARKED, INSTALLED, night -> List.of()),
                Source.canonical(
                        "HQ", "agreements", "agreements.xlsx", FileForm.WORKBOOK, AGREED, agreements("HQ", 230, 60)),
                recorded("HQ", "purchasing", "transactions.csv", 220, 230));
    }

    private List<Source> houston() {
        List<Column> columns = Column.foreign(
                "asset_id", "Asset Tag",
                "product", "Item Name",
                "vendor", "Manufacturer",
                "sku", "Item No.",
                "quantity", "Seats",
                "signed_at", "Purchase Date",
                "agreement_type", "Order Type",
                "start_date", "Maintained From",
                "end_date", "Expiration Date",
                "updates_until", "Maintained Until",
                "renewal_date", "Renewal Date",
                "auto_renew", "Auto Renew",
                "notice_days", "Notice Days",
                "supplier", "Supplier",
                "cost", "Purchase Cost",
                "currency", "Currency",
                "owner", "Licensed To Email");
        return List.of(
                Source.canonical(
                        "HOU",
                        "endpoints",
                        "installed-software.csv",
                        FileForm.PLAIN,
                        Column.canonical(
                                "asset_id",
                                "kind",
                                "vendor",
                                "product",
                                "version",
                                "file",
                                "hostname",
                                "start_date",
                                "end_date",
                                "last_update_at"),
                        installs("HOU")),
                new Source(
                        "HOU",
                        "licences",
                        "licences.csv",
                        FileForm.PLAIN,
                        "LICENCE",
                        "licence-register.yaml",
                        columns,
                        licences("HOU", 320)),
                recorded("HOU", "purchasing", "transactions.csv", 300, 320),
                Source.canonical(
                        "HOU", "plant", "plant-network.csv", FileForm.PLAIN, EQUIPMENT, equipment("HOU", 240, 40)));
    }

    private List<Source> seattle() {
        return List.of(
                Source.canonical(
                        "SEA", "endpoints", "installed-software.csv", FileForm.MARKED, INSTALLED, installs("SEA")),
                Source.canonical("SEA", "licences", "licences.csv", FileForm.PLAIN, LICENSED, licences("SEA", 160)),
                Source.canonical("SEA", "stock", "stock.xlsx", FileForm.WORKBOOK, EQUIPMENT, equipment("SEA", 180, 60)),
                recorded("SEA", "shipments", "shipments.csv", 120, 160));
    }

    private List<Source> reston() {
        return List.of(
                Source.canonical(
                        "DCA", "endpoints", "installed-software.csv", FileForm.MARKED, INSTALLED, installs("DCA")),
                Source.canonical(
                        "DCA", "contracts", "contracts.csv", FileForm.PLAIN, AGREED, agreements("DCA", 120, 70)),
                new Source(
                        "DCA",
                        "it-standards",
                        "it-standards.csv",
                        FileForm.PLAIN,
                        "",
                        "gsa-it-standards",
                        Column.foreign(
                                "product", "Standard Name",
                                "Description", "Description",
                                "Category", "Category",
                                "Status", "Status",
                                "Deployment Type", "Deployment Type",
                                "Approval Expiration Date", "Approval Expiration Date"),
                        night -> new Standards(products).rows(420)));
    }

    private List<Source> frankfurt() {
        return List.of(
                new Source(
                        "FRA",
                        "inventar",
                        "softwareinventar.csv",
                        FileForm.SEMICOLONS,
                        "INSTALLATION",
                        "softwareinventar-mapping.yaml",
                        Column.foreign(
                                "asset_id", "Inventarnummer",
                                "vendor", "Hersteller",
                                "product", "Bezeichnung",
                                "version", "Version",
                                "hostname", "Rechnername",
                                "country", "Land",
                                "start_date", "Installiert am"),
                        installs("FRA")),
                new Source(
                        "FRA",
                        "lizenzen",
                        "lizenzen.csv",
                        FileForm.SEMICOLONS,
                        "LICENCE",
                        "lizenzen-mapping.yaml",
                        Column.foreign(
                                "asset_id", "Lizenznummer",
                                "vendor", "Hersteller",
                                "product", "Bezeichnung",
                                "quantity", "Stückzahl",
                                "signed_at", "Unterschrieben am",
                                "start_date", "Gültig ab",
                                "end_date", "Gültig bis",
                                "renewal_date", "Verlängerung am",
                                "notice_days", "Kündigungsfrist (Tage)",
                                "supplier", "Lieferant",
                                "cost", "Betrag",
                                "currency", "Währung",
                                "owner", "Zuständig"),
                        licences("FRA", 260)));
    }

    private List<Source> tokyo() {
        return List.of(
                Source.canonical(
                        "TYO", "endpoints", "installed-software.csv", FileForm.MARKED, INSTALLED, installs("TYO")),
                Source.canonical("TYO", "licences", "licences.xlsx", FileForm.WORKBOOK, LICENSED, licences("TYO", 160)),
                recorded("TYO", "purchasing", "transactions.csv", 80, 160));
    }

    private List<Source> saoPaulo() {
        return List.of(
                new Source(
                        "SAO",
                        "inventario",
                        "inventario.csv",
                        FileForm.SEMICOLONS,
                        "INSTALLATION",
                        "inventario-mapping.yaml",
                        Column.foreign(
                                "asset_id", "Patrimônio",
                                "vendor", "Fabricante",
                                "product", "Programa",
                                "version", "Versão",
                                "hostname", "Computador",
                                "country", "País",
                                "start_date", "Instalado em"),
                        installs("SAO")),
                Source.canonical(
                        "SAO",
                        "licencas",
                        "licencas.csv",
                        FileForm.PLAIN,
                        Column.canonical(
                                "asset_id",
                                "kind",
                                "vendor",
                                "product",
                                "sku",
                                "quantity",
                                "signed_at",
                                "start_date",
                                "end_date",
                                "renewal_date",
                                "auto_renew",
                                "supplier",
                                "cost",
                                "currency"),
                        licences("SAO", 140)));
    }

    private List<Source> yerevan() {
        return List.of(
                new Source(
                        "EVN",
                        "arms",
                        "installed_software.csv",
                        FileForm.PLAIN,
                        "",
                        "arms-installed-software",
                        Column.foreign(
                                "hostname", "computer",
                                "os", "os",
                                "vendor", "publisher",
                                "product", "name"),
                        night -> installs("EVN").apply(night).stream()
                                .map(Sources::russian)
                                .toList()),
                Source.canonical(
                        "EVN", "licences", "licences.csv", FileForm.UNICODE_TEXT, LICENSED, licences("EVN", 90)));
    }

    private List<Source> nairobi() {
        return List.of(
                Source.canonical(
                        "NBO", "endpoints", "installed-software.csv", FileForm.PLAIN, INSTALLED, installs("NBO")),
                Source.canonical("NBO", "licences", "licences.csv", FileForm.PLAIN, LICENSED, licences("NBO", 60)));
    }

    private static SampleRow russian(SampleRow row) {
        String system = row.text("hostname").contains("-SRV-")
                ? "10.0.20348 Майкрософт Windows Server 2022 Standard"
                : "10.0.19045 Майкрософт Windows 10 Pro";
        String vendor = row.text("vendor");
        return row.with("os", system, "vendor", vendor.equals("Microsoft") ? "Корпорация Майкрософт" : vendor);
    }

    /** What the computers said when they were last inventoried. */
    private Function<Night, List<SampleRow>> installs(String unit) {
        Fleet fleet = fleets.get(unit);
        if (fleet == null) {
            throw new IllegalArgumentException("Unit " + unit + " has no fleet.");
        }
        Installs installs = new Installs(fleet, products);
        return night -> {
            Night last = night;
            while (!fleet.nights().contains(last)) {
                last = Night.values()[last.ordinal() - 1];
            }
            return installs.rows(last);
        };
    }

    private Function<Night, List<SampleRow>> licences(String unit, int count) {
        return night -> new Licences(unit, products).licences(count, night);
    }

    private Function<Night, List<SampleRow>> agreements(String unit, int licences, int contracts) {
        return night -> {
            Licences agreements = new Licences(unit, products);
            List<SampleRow> rows = new ArrayList<>(agreements.licences(licences, night));
            rows.addAll(agreements.contracts(contracts));
            return rows;
        };
    }

    private Function<Night, List<SampleRow>> equipment(String unit, int devices, int opened) {
        return night -> {
            Devices equipment = new Devices(unit, products);
            List<SampleRow> rows = new ArrayList<>(equipment.devices(devices, unit.equals("SEA")));
            rows.addAll(equipment.components(opened));
            return rows;
        };
    }

    private Source recorded(String unit, String name, String file, int count, int licences) {
        return Source.canonical(
                unit,
                name,
                file,
                FileForm.PLAIN,
                RECORDED,
                night -> new Transactions(unit).rows(count, licences, night));
    }
}
