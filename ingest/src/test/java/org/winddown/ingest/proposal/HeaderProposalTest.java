package org.winddown.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.AssetKind;

class HeaderProposalTest {

    private static HeaderProposal proposal(List<String> header, List<List<String>> rows) {
        List<RawRow> sample = IntStream.range(0, rows.size())
                .mapToObj(index -> new RawRow(index + 2, rows.get(index)))
                .toList();
        return Proposals.of("f.csv", header, sample, Optional.empty());
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private static Map<String, String> used(HeaderProposal proposal) {
        Map<String, String> used = new TreeMap<>();
        proposal.columns().stream()
                .filter(ProposedColumn::isUsed)
                .forEach(column ->
                        used.put(column.header(), column.field().orElseThrow().column()));
        return used;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Payment Date,Supplier,Purpose of Spend,Net Amount|Supplier=vendor",
                "Payment Date,Supplier,Manufacturer,Purpose of Spend,Net Amount|Supplier=supplier",
                "asset_id,Payment Date,Supplier,Purpose of Spend,Net Amount|Supplier=supplier"
            })
    void takesTheOnlyPartyOfAForeignPaperForTheVendor(String header, String expected) {
        assertThat(used(proposal(cells(header), List.of())).toString()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DeviceName,ApplicationName,ApplicationPublisher,ApplicationVersion|INSTALLATION"
                        + "|{ApplicationName=product, ApplicationPublisher=vendor, ApplicationVersion=version,"
                        + " DeviceName=hostname}",
                "Computer Name,ARP Display Name,Publisher,Version,Install Date|INSTALLATION"
                        + "|{ARP Display Name=product, Computer Name=hostname, Install Date=start_date,"
                        + " Publisher=vendor, Version=version}",
                "Host,Name,Publisher,Version|INSTALLATION|{Host=hostname, Name=product, Publisher=vendor, Version=version}",
                "hardware.name,hardware.uuid,software.name,software.version,software.publisher,software.install_date"
                        + "|INSTALLATION|{hardware.name=hostname, software.install_date=start_date,"
                        + " software.name=product, software.publisher=vendor, software.version=version}",
                "Rechnername,Produktname,Hersteller,Version|INSTALLATION"
                        + "|{Hersteller=vendor, Produktname=product, Rechnername=hostname, Version=version}",
                "Nom du poste,Nom du logiciel,Éditeur,Version|INSTALLATION"
                        + "|{Nom du logiciel=product, Nom du poste=hostname, Version=version, Éditeur=vendor}",
                "Имя компьютера,Название ПО,Издатель,Версия|INSTALLATION"
                        + "|{Версия=version, Издатель=vendor, Имя компьютера=hostname, Название ПО=product}",
                "Equipo,Programa,Fabricante,Versión|INSTALLATION"
                        + "|{Equipo=hostname, Fabricante=vendor, Programa=product, Versión=version}",
                "Nome computer,Programma,Produttore,Versione|INSTALLATION"
                        + "|{Nome computer=hostname, Produttore=vendor, Programma=product, Versione=version}",
                "Item name,Manufacturer,Seats,Expiration Date,Product Key|LICENCE"
                        + "|{Expiration Date=end_date, Item name=product, Manufacturer=vendor, Seats=quantity}",
                "Contract Number,Vendor,Description,Start Date,End Date,Amount|CONTRACT"
                        + "|{Amount=cost, Contract Number=contract_number, Description=product, End Date=end_date,"
                        + " Start Date=start_date, Vendor=vendor}",
                "Clearing,Supplier Name,Doc Nbr,Item Text,Amount|TRANSACTION"
                        + "|{Amount=cost, Clearing=occurred_at, Doc Nbr=contract_number, Item Text=product,"
                        + " Supplier Name=vendor}",
                "Transaction Date,Merchant Name, Transaction Amount ,Expense Description|TRANSACTION"
                        + "|{Expense Description=product, Merchant Name=vendor, Transaction Amount=cost,"
                        + " Transaction Date=occurred_at}"
            })
    void findsFieldsAndKindOfHeadersThatWereSeen(String header, AssetKind kind, String expected) {
        HeaderProposal proposal = proposal(cells(header), List.of());

        assertThat(used(proposal)).hasToString(expected);
        assertThat(proposal.kind()).contains(kind);
    }

    @Test
    void leavesDangerousWordsAloneAndSaysSo() {
        HeaderProposal proposal = proposal(
                cells("asset_id,kind,product,EOL,Key,Warranty,Asset Tags"),
                List.of(cells("A,DEVICE,X,36,K-1,12,blue"), cells("B,DEVICE,Y,24,K-2,12,blue")));

        assertThat(used(proposal)).isEqualTo(Map.of("asset_id", "asset_id", "kind", "kind", "product", "product"));
        assertThat(proposal.definition()).isEqualTo(MappingDefinition.canonical());
        assertThat(proposal.remarks())
                .contains(
                        "Column \"EOL\" may be \"end_date\": its name means that in some files, but its cells are no"
                                + " dates. It is kept as it is; say so in a mapping if it is.",
                        "Column \"Key\" may be \"sku\": its name means that in some files. It is kept as it is; say so"
                                + " in a mapping if it is.");
    }

    @Test
    void prefersTheCanonicalNameToASynonym() {
        HeaderProposal proposal =
                proposal(cells("asset_id,kind,vendor,Publisher,product"), List.of(cells("A,LICENCE,v,p,x")));

        assertThat(used(proposal)).containsEntry("vendor", "vendor").doesNotContainKey("Publisher");
        assertThat(proposal.remarks())
                .containsExactly("Column \"Publisher\" may be \"vendor\": its name says so, but column \"vendor\" says"
                        + " it better. It is kept as it is; say so in a mapping if it is.");
    }

    @Test
    void doubtsAColumnWhoseCellsAreNoDates() {
        HeaderProposal proposal =
                proposal(cells("Host,Software,Publisher,Version,Install Date"), List.of(cells("pc,X,V,1.0,yes")));

        assertThat(used(proposal)).doesNotContainKey("Install Date");
    }

    @Test
    void findsNamesOfCpeAndPackagesByTheirForm() {
        HeaderProposal proposal = proposal(
                cells("asset_id,kind,a,b"), List.of(cells("1,COMPONENT,cpe:2.3:a:x:y:1:*:*:*:*:*:*:*,pkg:npm/y@1")));

        assertThat(used(proposal)).containsEntry("a", "cpe").containsEntry("b", "purl");
    }

    @Test
    void identifiesRowsByAsFewColumnsAsTellThemApart() {
        List<String> header = cells("Host,Software,Publisher,Version");
        List<List<String>> apart = List.of(cells("pc-1,X,V,1.0"), cells("pc-2,X,V,1.0"));
        List<List<String>> twoVersions = List.of(cells("pc-1,X,V,1.0"), cells("pc-1,X,V,2.0"));

        assertThat(proposal(header, apart).identity()).containsExactly("Host", "Publisher", "Software");
        assertThat(proposal(header, twoVersions).identity())
                .containsExactly("Host", "Publisher", "Software", "Version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host,Serial Number,Seats,Software|LICENCE, as there are columns of licences, such as seats or keys",
                "Invoice Number,Supplier,Amount|TRANSACTION, as there are columns of payments or orders and an amount,"
                        + " but no column with the date of each",
                "Host,OS|DEVICE, as there are a column of hosts"
            })
    void asksForAKindThatIsNotCertain(String header, String thought) {
        assertThatThrownBy(() -> proposal(cells(header), List.of()))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("f.csv: there is no column \"kind\" and no kind was given. It may be " + thought
                        + ". Add the column, or say --kind ");
    }

    @Test
    void saysOfAForeignTableNothing() {
        HeaderProposal proposal = proposal(cells("canonical,full_name,alias"), List.of(cells("a,b,c")));

        assertThat(proposal.definition()).isEqualTo(MappingDefinition.canonical());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void makesTheSameAssetsInAnyOrderAndSpellingOfTheColumns(long seed) {
        Random random = new Random(seed);
        List<String> header = cells("Computer Name,Software Name,Publisher,Software Version,Install Date,Note");
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(List.of(
                    "pc-" + row % 7, "Soft " + row, "Maker " + row % 3, "1." + row, "2024-02-1" + row % 10, "n" + row));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, header.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<UnaryOperator<String>> spellings = List.of(
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.replace(' ', '_'),
                text -> " " + text + " ",
                text -> text.replace(" ", ""),
                text -> text.toLowerCase(Locale.ROOT).replace(" ", " - "));
        List<String> other = order.stream()
                .map(header::get)
                .map(name -> name.equals("Note")
                        ? name
                        : spellings.get(random.nextInt(spellings.size())).apply(name))
                .toList();
        List<List<String>> moved =
                rows.stream().map(row -> order.stream().map(row::get).toList()).toList();

        assertThat(assets(other, moved))
                .as("seed %s, %s", seed, other)
                .isEqualTo(assets(header, rows))
                .hasSize(40);
    }

    private static Set<String> assets(List<String> header, List<List<String>> rows) {
        MappingDefinition mapping = proposal(header, rows).definition();
        RowToAsset toAsset = new RowToAsset(
                ColumnMapping.of("f.csv", header, mapping, Optional.empty()),
                "BU",
                "src",
                "hash",
                "f.csv",
                "",
                Conventions.none());
        Set<String> assets = new TreeSet<>();
        for (int row = 0; row < rows.size(); row++) {
            if (toAsset.apply(new RawRow(row + 2, rows.get(row))) instanceof Accepted taken) {
                assets.add(taken.asset().key() + " " + taken.asset().name() + " "
                        + new TreeMap<>(taken.asset().fields()) + " "
                        + taken.asset().extras());
            }
        }
        return assets;
    }

    @Test
    void readsItsOwnMappingsBackAsTheyWere() {
        MappingDefinition mapping = new MappingDefinition(
                "a \"quoted\" name",
                AssetKind.CONTRACT,
                Map.of("Tab\there: # \\", "vendor", "'x'", "product when empty"),
                Map.of("currency", "EUR"),
                List.of("'x'", "yes"),
                Conventions.none(),
                List.of("null", "1"));

        assertThat(MappingYaml.read("f.yaml", MappingYaml.write(mapping, Map.of("'x'", "HIGH, why"))))
                .isEqualTo(mapping);
    }
}
