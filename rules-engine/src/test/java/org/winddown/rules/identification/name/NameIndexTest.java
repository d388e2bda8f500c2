package org.winddown.rules.identification.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private final NameIndex index = NameIndex.of(List.of(
            name("1", "ROSOBORONEKSPORT OAO", NameKind.COMPANY, AliasStrength.PRIMARY),
            name("1", "RUSSIAN DEFENSE EXPORT ROSOBORONEXPORT", NameKind.COMPANY, AliasStrength.STRONG),
            name("2", "SECHIN, Igor", NameKind.PERSON, AliasStrength.PRIMARY),
            name("3", "KUZNETSOV, Igor", NameKind.PERSON, AliasStrength.PRIMARY),
            name("4", "SPARTA", NameKind.PERSON, AliasStrength.WEAK),
            name("5", "SPARTA", NameKind.COMPANY, AliasStrength.PRIMARY),
            name("6", "GOLDEN STAR", NameKind.VESSEL, AliasStrength.PRIMARY),
            name("7", "Zvezdny Lotus", NameKind.UNKNOWN, AliasStrength.FORMER)));

    private static ListedName name(String entry, String name, NameKind kind, AliasStrength strength) {
        return new ListedName("list", entry, name, kind, strength);
    }

    private List<String> found(String name, NameKind kind) {
        return index.search(name, kind, 10).stream()
                .map(hit -> hit.listed().entryId() + " " + hit.comparison().decision())
                .toList();
    }

    @Test
    void findsNamesWrittenOtherwise() {
        assertEquals(List.of("1 MATCH"), found("ОАО «Рособоронэкспорт»", NameKind.COMPANY));
        assertEquals(List.of("2 MATCH"), found("Igor Setchin", NameKind.PERSON));
        assertEquals(List.of("2 MATCH"), found("IgorSechin", NameKind.PERSON));
        assertEquals(List.of("6 MATCH"), found("Goldenstar", NameKind.VESSEL));
    }

    @Test
    void findsNothingLikeIt() {
        assertEquals(List.of(), found("Maria Lopez", NameKind.PERSON));
        assertEquals(List.of(), found("", NameKind.PERSON));
        assertEquals(List.of(), NameIndex.of(List.of()).search("Igor Sechin", NameKind.PERSON, 10));
    }

    @Test
    void leavesTheNamesOfOtherKindsOut() {
        assertEquals(List.of("5 MATCH"), found("Sparta", NameKind.ORGANIZATION));
        assertEquals(List.of(), found("Igor Sechin", NameKind.VESSEL));
        assertEquals(List.of("7 MATCH"), found("Zvezdny Lotus", NameKind.COMPANY));
    }

    @Test
    void asksAboutANameThatItsListCallsWeak() {
        assertEquals(List.of("4 REVIEW"), found("Sparta", NameKind.PERSON));
        assertEquals(
                "\"Sparta\" = \"SPARTA\" (equal); the list calls this name weak",
                index.search("Sparta", NameKind.PERSON, 1).get(0).comparison().evidence());
    }

    @Test
    void givesTheSurestFirstAndNoMoreThanAsked() {
        List<NameHit> hits = index.search("Sparta", NameKind.UNKNOWN, 10);
        assertEquals(2, hits.size());
        assertEquals(1, index.search("Sparta", NameKind.UNKNOWN, 1).size());
    }

    @Test
    void keepsOneOfEqualNames() {
        ListedName twice = name("1", "Zvezda", NameKind.COMPANY, AliasStrength.PRIMARY);
        assertEquals(1, NameIndex.of(List.of(twice, twice)).size());
        assertEquals(8, index.size());
    }

    @Test
    void findsAmongManyWhatAComparisonFinds() {
        List<ListedName> many = new ArrayList<>();
        List<LabelledPairs.Pair> same = LabelledPairs.all().stream()
                .filter(LabelledPairs.Pair::same)
                .filter(pair -> NameMatcher.compare(pair.left(), pair.right(), pair.kind())
                                .decision()
                        == NameDecision.MATCH)
                .toList();
        for (int i = 0; i < same.size(); i++) {
            many.add(name(Integer.toString(i), same.get(i).right(), same.get(i).kind(), AliasStrength.PRIMARY));
        }
        NameIndex all = NameIndex.of(many);
        List<LabelledPairs.Pair> missed = new ArrayList<>();
        for (LabelledPairs.Pair pair : same) {
            boolean found = all.search(pair.left(), pair.kind(), 100).stream()
                    .anyMatch(hit -> hit.listed().name().equals(pair.right()));
            if (!found) {
                missed.add(pair);
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void refusesABlankName() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> name("12", " ", NameKind.COMPANY, AliasStrength.PRIMARY));
        assertEquals("Entry 12 of list list has a blank name; leave such names out.", refused.getMessage());
    }
}
