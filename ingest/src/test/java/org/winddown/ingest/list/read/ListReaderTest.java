package org.winddown.ingest.list.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;

class ListReaderTest {

    private static final String ENTRY = "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\"" + ",-0- ".repeat(8) + "\n";
    private static final String OPEN_SANCTIONS = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,"
            + "sanctions,phones,emails,dataset,first_seen,last_seen,last_change\n";
    private static final String UK = "Report Date: 13-Feb-2026\nUnique ID,OFSI Group ID,Name 6,Name 1,Name 2,Name 3,"
            + "Name 4,Name 5,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,"
            + "Sanctions Imposed,Address Country,Date Designated\n";
    private static final String EU = "fileGenerationDate;Entity_LogicalId;Entity_DesignationDate;"
            + "Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_WholeName;"
            + "Citizenship_CountryIso2Code\n";

    @TempDir
    private Path folder;

    private ListFile file(String name, String text) {
        try {
            return new ListFile(Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListFile shipped(String name) {
        return new ListFile(Path.of("src/test/resources/lists", name), name);
    }

    private static ReadList read(ListFile... files) {
        try {
            return ListReader.read(List.of(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(ListedParty party) {
        return party.names().stream()
                .map(name -> name.strength() + " " + name.text())
                .toList();
    }

    private static ListedParty party(ReadList list, String id) {
        return list.parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsTheFilesOfOfacAsOneList() {
        ReadList list = read(shipped("sdn.csv"), shipped("alt.csv"), shipped("add.csv"));

        assertThat(list.parties())
                .extracting(ListedParty::id)
                .containsExactly("36", "173", "306", "2674", "15036", "26235");
        assertThat(names(party(list, "306")))
                .containsExactly("PRIMARY BANCO NACIONAL DE CUBA", "STRONG NATIONAL BANK OF CUBA", "WEAK BNC");
        assertThat(party(list, "306").countries()).startsWith("Switzerland", "Spain", "Japan", "Panama");
        ListedParty person = party(list, "26235");
        assertThat(person.kind()).isEqualTo(NameKind.PERSON);
        assertThat(person.programmes()).containsExactly("CYBER2");
        assertThat(person.identifiers()).anyMatch(number -> number.startsWith("Passport 717637093"));
        assertThat(party(list, "36").since()).isNull();
    }

    @Test
    void continuesLongRemarksWithTheCommentsOfOfac() {
        ReadList list = read(
                file("sdn.csv", "1,\"A CO\",-0- ,\"X] [Y\"" + ",-0- ".repeat(7) + ",\"Linked To: B\"\n"),
                file(
                        "sdn_comments.csv",
                        "1,\" CO; Registration Number 77/4 (Chile); f.k.a. 'OLD A'\"\n2,\"of another\"\n"));

        ListedParty party = list.parties().get(0);
        assertThat(party.remarks()).isEqualTo("Linked To: B CO; Registration Number 77/4 (Chile); f.k.a. 'OLD A'");
        assertThat(party.programmes()).containsExactly("X", "Y");
        assertThat(party.identifiers()).containsExactly("Registration Number 77/4 (Chile)");
        assertThat(names(party)).containsExactly("PRIMARY A CO", "FORMER OLD A");
        assertThat(list.notes()).isEqualTo("sdn_comments.csv: left out for want of their entry: row 2 (entry 2)");
    }

    @Test
    void readsTheConsolidatedScreeningList() {
        ReadList list = read(shipped("csl.csv"));

        assertThat(list.parties()).hasSize(13);
        ListedParty bank = party(list, "SSI:18283");
        assertThat(bank.programmes())
                .containsExactly(
                        "Sectoral Sanctions Identifications List (SSI) - Treasury Department", "UKRAINE-EO13662");
        assertThat(bank.countries()).contains("RU");
        assertThat(list.parties())
                .extracting(ListedParty::name)
                .contains("Sinobright Import and Export Company")
                .noneMatch(name -> name.contains("any successor"));
    }

    @Test
    void readsTheConsolidatedScreeningListAsJson() {
        ReadList list = read(file("csl.json", """
                {"results": [
                  {"id": "x1", "source": "Entity List (EL) - Bureau of Industry and Security", "name": "ООО Ромашка",
                   "alt_names": ["Romashka LLC", "Romashka"], "start_date": "2022-03-01", "programs": [],
                   "addresses": [{"address": "1 Lenin St", "city": "Omsk", "country": "RU"}],
                   "ids": [{"type": "Tax ID", "number": "77", "country": "RU"}]},
                  {"source": "Specially Designated Nationals (SDN) - Treasury Department", "entity_number": 12,
                   "type": "Vessel", "name": "ALFA"}]}
                """));

        ListedParty first = list.parties().get(0);
        assertThat(first.id()).startsWith("EL:");
        assertThat(names(first)).containsExactly("PRIMARY ООО Ромашка", "STRONG Romashka LLC", "STRONG Romashka");
        assertThat(first.countries()).containsExactly("RU");
        assertThat(first.identifiers()).containsExactly("Tax ID, 77, RU");
        assertThat(first.since()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(list.parties().get(1).id()).isEqualTo("SDN:12");
        assertThat(list.parties().get(1).kind()).isEqualTo(NameKind.VESSEL);
    }

    @Test
    void readsDeniedPersons() {
        ReadList list = read(shipped("dpl.txt"));

        ListedParty first = list.parties().get(0);
        assertThat(first.name()).isEqualTo("ADRIAN MANUEL HERNANDEZ");
        assertThat(first.kind()).isEqualTo(NameKind.UNKNOWN);
        assertThat(first.since()).isEqualTo(LocalDate.of(2017, 10, 16));
        assertThat(first.remarks()).contains("ends 10/13/2020").contains("82 F.R. 48792 10/20/2017");
    }

    @Test
    void readsTheUnitedNations() {
        ReadList list = read(shipped("un.xml"));

        assertThat(list.published()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(list.parties())
                .extracting(ListedParty::id)
                .containsExactly("CDi.001", "CDi.002", "CDe.002", "CDe.003");
        assertThat(party(list, "CDi.001").name()).isEqualTo("ERIC BADEGE");
        assertThat(party(list, "CDi.001").since()).isEqualTo(LocalDate.of(2012, 12, 31));
        assertThat(party(list, "CDi.001").countries()).containsExactly("Democratic Republic of the Congo", "Rwanda");
        assertThat(names(party(list, "CDe.003")))
                .containsExactly(
                        "PRIMARY COMPAGNIE AERIENNE DES GRANDS LACS (CAGL)",
                        "STRONG GREAT LAKES BUSINESS COMPANY (GLBC)",
                        "STRONG CAGL");
    }

    @Test
    void readsOfacsXmlWithTheStrengthOfAliases() {
        ReadList list = read(file("sdn.xml", """
                <?xml version="1.0"?>
                <sdnList xmlns="https://tempuri.org/sdnList.xsd">
                  <publshInformation><Publish_Date>06/21/2024</Publish_Date></publshInformation>
                  <sdnEntry><uid>50001</uid><firstName>Ivan</firstName><lastName>IVANOV</lastName>
                    <sdnType>Individual</sdnType><programList><program>RUSSIA-EO14024</program></programList>
                    <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>VANYA</lastName></aka>
                      <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>PETROV</lastName></aka></akaList>
                    <idList><id><uid>3</uid><idType>Tax ID No.</idType><idNumber>771</idNumber></id></idList>
                    <nationalityList><nationality><country>Russia</country></nationality></nationalityList></sdnEntry>
                </sdnList>
                """));

        ListedParty party = list.parties().get(0);
        assertThat(list.published()).isEqualTo(LocalDate.of(2024, 6, 21));
        assertThat(party.kind()).isEqualTo(NameKind.PERSON);
        assertThat(names(party)).containsExactly("PRIMARY IVANOV, Ivan", "WEAK VANYA", "FORMER PETROV");
        assertThat(party.identifiers()).containsExactly("Tax ID No. 771");
        assertThat(party.countries()).containsExactly("Russia");
    }

    @Test
    void readsTheUnitedKingdom() {
        ReadList list = read(
                file(
                        "uk.csv",
                        UK
                                + "RUS0001,1,IVANOV,Ivan,,,,,Primary Name,,Иван Иванов,Russia,Individual,Asset freeze,Russia,24/02/2022\n"
                                + "RUS0001,1,VANYA,,,,,,Alias,Low quality a.k.a,,Russia,Individual,Asset freeze,Russia,24/02/2022\n"));

        assertThat(list.published()).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(list.parties()).hasSize(1);
        assertThat(names(list.parties().get(0)))
                .containsExactly("PRIMARY Ivan IVANOV", "STRONG Иван Иванов", "WEAK VANYA");
        assertThat(list.parties().get(0).since()).isEqualTo(LocalDate.of(2022, 2, 24));
    }

    @Test
    void readsTheEuropeanUnion() {
        ReadList list = read(
                file(
                        "eu.csv",
                        EU
                                + "28/06/2024;13;2003-07-07;P;IRQ;Saddam Hussein Al-Tikriti;IQ\n28/06/2024;13;2003-07-07;P;IRQ;Abu Ali;\n"));

        assertThat(list.published()).isEqualTo(LocalDate.of(2024, 6, 28));
        assertThat(names(list.parties().get(0))).containsExactly("PRIMARY Saddam Hussein Al-Tikriti", "STRONG Abu Ali");
        assertThat(list.parties().get(0).kind()).isEqualTo(NameKind.PERSON);
    }

    @Test
    void readsOpenSanctions() {
        ReadList list = read(file(
                "targets.simple.csv",
                OPEN_SANCTIONS + "NK-1,Company,Acme GmbH,\"Acme;ACME Trading\",,\"de;ru\",,HRB 7,listed,,,ds,,,\n"));

        ListedParty party = list.parties().get(0);
        assertThat(party.kind()).isEqualTo(NameKind.COMPANY);
        assertThat(names(party)).containsExactly("PRIMARY Acme GmbH", "STRONG Acme", "STRONG ACME Trading");
        assertThat(party.countries()).containsExactly("de", "ru");
    }

    @Test
    void readsWesternTextThatIsNotUtf8() throws IOException {
        Path path = Files.write(
                folder.resolve("sdn.csv"),
                ENTRY.replace("AEROCARIBBEAN", "NIÑO").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read(new ListFile(path, "sdn.csv")).parties().get(0).names())
                .containsExactly(new PartyName("NIÑO AIRLINES", AliasStrength.PRIMARY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            LIST_EMPTY             | list.csv | ''
            LIST_IS_HTML           | list.csv | '<!DOCTYPE html><html><body>503</body></html>'
            LIST_FORM_UNKNOWN      | list.csv | 'one,two'
            LIST_FORM_UNKNOWN      | list.xml | '<?xml version="1.0"?><other/>'
            LIST_FORM_UNKNOWN      | list.json| '{"total": 0}'
            LIST_BROKEN            | list.json| '{"results": [{"name": "A'
            LIST_BROKEN            | list.xml | '<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>'
            LIST_EMPTY             | list.xml | '<CONSOLIDATED_LIST></CONSOLIDATED_LIST>'
            LIST_XML_DECLARES_TYPE | list.xml | '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><CONSOLIDATED_LIST/>'
            LIST_BROKEN_ROW        | sdn.csv  | '36,"A",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ~37,"B",-0- '
            LIST_ENTRY_TWICE       | sdn.csv  | '36,"A",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ~36,"A",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
            LIST_FILE_MISSING      | alt.csv  | '36,12,"aka","AERO-CARIBBEAN",-0- '
            CSV_BROKEN             | sdn.csv  | '36,"A",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ~37,"B,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '
            LIST_COLUMN_MISSING    | os.csv   | 'id,schema,name~1,Person,A'
            """)
    void refusesWhatIsNoWholeList(String code, String name, String text) {
        assertThatThrownBy(() -> read(file(name, text.replace('~', '\n'))))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.getMessage()).startsWith(name);
                });
    }

    @Test
    void refusesAHeaderInTheMiddleAndRowsThatAreCutOff() {
        String row = "NK-1,Company,Acme,,,,,,,,,,,,\n";

        assertThatThrownBy(() -> read(file("a.csv", OPEN_SANCTIONS + row + OPEN_SANCTIONS + row)))
                .hasMessageStartingWith("a.csv: row 3 is the header once more");
        assertThatThrownBy(() -> read(file("a.csv", OPEN_SANCTIONS + row + "NK-2,Company,Ac")))
                .hasMessageStartingWith("a.csv: row 3 has 3 cells where the header has 15");
    }

    @Test
    void refusesAliasesOfAnotherDayAndFilesOfTwoLists() {
        List<String> aliases = new ArrayList<>();
        Stream.of("36", "36", "99").forEach(id -> aliases.add(id + ",12,\"aka\",\"X\",-0- \n"));

        assertThatThrownBy(() -> read(file("sdn.csv", ENTRY), file("alt.csv", String.join("", aliases))))
                .hasMessageStartingWith("alt.csv: 1 of 3 rows belong to entries that the list does not have");
        assertThatThrownBy(() -> read(shipped("un.xml"), shipped("csl.csv")))
                .hasMessageContaining("[UN consolidated list XML, Consolidated Screening List CSV]");
    }

    @Test
    void boundsWhatAnXmlMayExpand() {
        assertThatThrownBy(() -> read(file("un.xml", "<CONSOLIDATED_LIST>&lol;</CONSOLIDATED_LIST>")))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo("LIST_BROKEN"));
    }
}
