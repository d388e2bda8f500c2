package org.winddown.rules.party.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winddown.rules.identification.name.AliasStrength.PRIMARY;
import static org.winddown.rules.identification.name.AliasStrength.WEAK;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.name.NameDecision;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;
import org.winddown.rules.party.ownership.OwnershipGraph;
import org.winddown.rules.party.ownership.Stake;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.screening.Interest;
import org.winddown.rules.screening.ScreeningIndex;
import org.winddown.rules.time.Moment;

class PartyLookupTest {

    private static final Instant AS_OF = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Set<String> SDN = Set.of("us-sdn");
    private static final Set<String> BOTH = Set.of("us-sdn", "us-entity-list");
    private static final BusinessUnit UNIT = new BusinessUnit(
            "NYC",
            "New York",
            "",
            "",
            "US",
            "subsidiary",
            "US",
            ZoneId.of("America/New_York"),
            Answer.YES,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            "",
            "",
            Map.of());

    private static PartyList list(String name, @Nullable LocalDate since, String... entries) {
        List<ListedParty> parties = new ArrayList<>();
        for (int entry = 0; entry < entries.length; entry++) {
            parties.add(party("E" + entry, NameKind.COMPANY, since, new PartyName(entries[entry], PRIMARY)));
        }
        return list(name, parties.toArray(ListedParty[]::new));
    }

    private static PartyList list(String name, ListedParty... parties) {
        return new PartyList(
                name + "-file",
                name + "-file#3",
                Set.of(name),
                Stream.of(parties)
                        .map(party -> new PartyList.Entry(party, Set.of(name)))
                        .toList());
    }

    private static ListedParty party(String id, NameKind kind, @Nullable LocalDate since, PartyName... names) {
        return new ListedParty(id, kind, List.of(names), List.of(), List.of(), List.of(), since, "");
    }

    private static PartyLookup lookup(List<PartyList> lists, Stake... stakes) {
        ListsInForce inForce = ListsInForce.of(lists);
        OwnershipGraph owners = OwnershipGraph.of(List.of(stakes));
        return new PartyLookup(
                lists.stream().flatMap(list -> list.countsAs().stream()).collect(Collectors.toSet()),
                () -> inForce,
                () -> owners,
                DAY,
                "some");
    }

    private static Stake stake(String owner, String owned, @Nullable String percent) {
        return new Stake(owner, owned, percent == null ? null : new BigDecimal(percent), null, null, "register");
    }

    private static final PartyLookup LISTED = lookup(
            List.of(list("us-sdn", LocalDate.of(2025, 1, 10), "Zavod Severny Veter OOO", "Baltic Cargo Lines Ltd")));

    private static Asset contract(String supplier, String signatory, Map<String, String> extras) {
        return asset(AssetKind.CONTRACT, supplier, signatory, extras);
    }

    private static Asset asset(AssetKind kind, String supplier, String signatory, Map<String, String> extras) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.SUPPLIER, supplier);
        fields.put(Field.SIGNATORY, signatory);
        fields.put(Field.SIGNED_AT, "2026-11-30T10:00:00-05:00");
        fields.put(Field.END_DATE, "2027-12-31");
        return new Asset(
                new AssetKey("NYC", "contracts", kind, "C-1"),
                ProductName.of("Contoso Makers", "pumps"),
                fields,
                extras,
                new AssetOrigin("contracts.csv", "h", "", 2));
    }

    @Test
    void aMatchSettlesWhoIsListedAndSinceWhen() {
        PartyFacts facts = LISTED.facts(contract("Zavod \"Severny Veter\", OOO", "", Map.of()), SDN);

        assertThat(facts.values())
                .containsEntry(PartyFacts.LISTED, List.of("us-sdn"))
                .containsEntry(
                        PartyFacts.LISTED_SINCE, Moment.parse("2025-01-10").orElseThrow());
        assertThat(facts.reasons().get(PartyFacts.LISTED))
                .startsWith(
                        "supplier \"Zavod \"Severny Veter\", OOO\" is entry E0 \"Zavod Severny Veter OOO\" of us-sdn"
                                + " (us-sdn-file#3, listed 2025-01-10), MATCH ")
                .contains("Severny");
        assertThat(facts.touched()).isTrue();
    }

    @Test
    void withoutASupplierTheVendorIsTheOtherParty() {
        PartyLookup makers = lookup(List.of(list("us-sdn", (LocalDate) null, "Contoso Makers")));

        assertThat(makers.facts(contract("", "", Map.of()), SDN).reasons().get(PartyFacts.LISTED))
                .startsWith("vendor \"Contoso Makers\" is entry E0");
        assertThat(makers.facts(contract("Harmless Trading", "", Map.of()), SDN).values())
                .containsEntry(PartyFacts.LISTED, List.of());
        assertThat(makers.words(contract("Harmless Trading", "", Map.of())))
                .singleElement()
                .asString()
                .startsWith("vendor \"Contoso Makers\" is entry E0");
        assertThat(makers.facts(asset(AssetKind.DEVICE, "", "", Map.of()), SDN)).isEqualTo(PartyFacts.NONE);
    }

    @Test
    void aDoubtLeavesTheFactUnknownAndIsAReasonToLook() {
        PartyLookup lookup =
                lookup(List.of(list("us-sdn", party("E7", NameKind.COMPANY, null, new PartyName("Wind", WEAK)))));

        PartyFacts facts = lookup.facts(contract("Wind", "", Map.of()), SDN);

        assertThat(facts.values()).isEmpty();
        assertThat(facts.touched()).isTrue();
        assertThat(facts.reasons().get(PartyFacts.LISTED))
                .contains("may be entry E7 \"Wind\"", "the list calls this name weak");
    }

    @Test
    void aListThatIsNotLoadedIsNotTakenForANo() {
        Asset harmless = contract("Harmless Trading", "", Map.of());

        assertThat(LISTED.facts(harmless, SDN).values()).containsEntry(PartyFacts.LISTED, List.of());
        assertThat(LISTED.facts(harmless, SDN).touched()).isFalse();
        assertThat(LISTED.facts(harmless, BOTH).values()).doesNotContainKey(PartyFacts.LISTED);
        assertThat(LISTED.facts(harmless, Set.of("us-entity-list"))).isEqualTo(PartyFacts.NONE);
        assertThat(PartyLookup.NONE.facts(harmless, SDN)).isEqualTo(PartyFacts.NONE);
        assertThat(LISTED.facts(contract("Baltic Cargo Lines Limited", "", Map.of()), BOTH)
                        .values())
                .doesNotContainKey(PartyFacts.LISTED);
    }

    @Test
    void asksWhoOwnsThePartyAndWhetherTheyAreListed() {
        Stake[] chain = {
            stake("Baltic Cargo Lines Limited", "Northern Holding", "50"),
            stake("Northern Holding", "Harmless Trading", "60"),
            stake("Ada Doe", "Harmless Trading", "40")
        };
        PartyList sdn = list("us-sdn", (LocalDate) null, "Baltic Cargo Lines Ltd");

        PartyFacts owned = lookup(List.of(sdn), chain).facts(contract("Harmless Trading", "", Map.of()), SDN);
        PartyFacts free = lookup(List.of(sdn), stake("Ada Doe", "Harmless Trading", "60"))
                .facts(contract("Harmless Trading", "", Map.of()), SDN);
        PartyFacts partly = lookup(List.of(sdn), stake("Ada Doe", "Harmless Trading", "50"))
                .facts(contract("Harmless Trading", "", Map.of()), SDN);
        PartyFacts open = lookup(List.of(sdn), stake("Baltic Cargo Lines", "Harmless Trading", null))
                .facts(contract("Harmless Trading", "", Map.of()), SDN);

        assertThat(owned.values())
                .containsEntry(PartyFacts.LISTED, List.of())
                .containsEntry(PartyFacts.OWNED_BY, List.of("us-sdn:60"));
        assertThat(owned.reasons().get(PartyFacts.OWNED_BY))
                .contains(
                        "us-sdn (us-sdn-file#3), 2026-12-01: OWNED.",
                        "60 percent of Northern Holding (owned by listed parties)",
                        "50 percent of Baltic Cargo Lines Limited (listed)",
                        "Owner \"Baltic Cargo Lines Limited\" is entry E0 \"Baltic Cargo Lines Ltd\"");
        assertThat(owned.touched()).isTrue();
        assertThat(free.values()).containsEntry(PartyFacts.OWNED_BY, List.of());
        assertThat(free.touched()).isFalse();
        assertThat(partly.values()).as("who owns the other half?").doesNotContainKey(PartyFacts.OWNED_BY);
        assertThat(open.values()).doesNotContainKey(PartyFacts.OWNED_BY);
        assertThat(open.touched()).isTrue();
    }

    @Test
    void looksAtWhoSigns() {
        PartyLookup lookup = lookup(List.of(list(
                "us-sdn",
                party("P1", NameKind.PERSON, null, new PartyName("Andrei Gennadyevich Petrovskov", PRIMARY)))));

        assertThat(lookup.facts(contract("Harmless Trading", "Petrovskov, Andrei Gennadyevich", Map.of()), SDN)
                        .values())
                .containsEntry(PartyFacts.SIGNATORY_BLOCKED, true);
        assertThat(lookup.facts(contract("Harmless Trading", "Grace Hopper", Map.of()), SDN)
                        .values())
                .containsEntry(PartyFacts.SIGNATORY_BLOCKED, false);
        assertThat(lookup.facts(contract("Harmless Trading", "", Map.of()), SDN).values())
                .doesNotContainKey(PartyFacts.SIGNATORY_BLOCKED);
    }

    private static Measure measure() {
        return RulePacks.shipped().stream()
                .filter(each -> each.id().equals("us-ofac-sdn"))
                .findFirst()
                .orElseThrow();
    }

    private static ActVerdict judged(Asset asset, PartyFacts parties) {
        Measure measure = measure();
        Facts facts = new FactCollector(Catalogues.shipped(), List.of(measure))
                .facts(asset, UNIT, Catalogues.shipped().identify(asset.name()), List.of(), Set.of(), parties);
        return new Engine(measure).prove(facts, AS_OF).headline();
    }

    private static String words(ProofNode proof) {
        StringBuilder words = new StringBuilder(proof.statement()).append('\n');
        proof.because().forEach(each -> words.append(words(each)));
        return words.toString();
    }

    @Test
    void theVerdictRestsOnWhatWasFoundAndSaysSo() {
        Asset asset = contract("Zavod Severny Veter", "", Map.of());

        ActVerdict verdict = judged(asset, LISTED.facts(asset, SDN));

        assertThat(verdict.verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(words(verdict.proof()))
                .contains("supplier \"Zavod Severny Veter\" is entry E0 \"Zavod Severny Veter OOO\" of us-sdn");
        assertThat(judged(asset, PartyFacts.NONE).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aDoubtIsAReviewThatNamesTheFact() {
        PartyFacts doubt = new PartyFacts(Map.of(), Map.of(PartyFacts.LISTED, "supplier may be entry E7"), true);
        Asset asset = contract("Wind", "", Map.of());

        ActVerdict verdict = judged(asset, doubt);

        assertThat(verdict.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(verdict.missingFacts()).contains(PartyFacts.LISTED);
        assertThat(words(verdict.proof())).contains("supplier may be entry E7");
    }

    @Test
    void whatTheInventoryStatesStandsAndThePageOfTheListShows() {
        Asset stated = contract(
                "Zavod Severny Veter", "", Map.of("listed", "none", "owned_by", "none", "signatory_blocked", "no"));

        ActVerdict verdict = judged(stated, LISTED.facts(stated, SDN));

        assertThat(verdict.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(words(verdict.proof())).contains("stated for this asset; the lists say: supplier");
    }

    @Test
    void aHitIsAReasonForAMeasureOfPartiesToLook() {
        Asset asset = contract("Zavod Severny Veter", "", Map.of());
        Interest interest = new Interest(measure());
        PartyFacts hit = LISTED.facts(asset, interest.lists());
        PartyFacts none = LISTED.facts(contract("Harmless Trading", "", Map.of()), interest.lists());

        assertThat(interest.concerns(asset, Catalogues.shipped().identify(asset.name()), Set.of(), hit))
                .isTrue();
        assertThat(interest.concerns(asset, Catalogues.shipped().identify(asset.name()), Set.of(), none))
                .isFalse();
    }

    @Test
    void assetsOfWhichOtherThingsWereFoundAreToldApartInOneIndex() {
        ScreeningIndex index = new ScreeningIndex(Catalogues.shipped(), List.of(measure()));
        Asset one = contract("Zavod Severny Veter", "", Map.of());
        Asset other = contract("Baltic Cargo Lines Limited", "", Map.of());
        for (Asset asset : List.of(one, other, one)) {
            int profile = index.profile(
                    asset,
                    UNIT,
                    Catalogues.shipped().identify(asset.name()),
                    List.of(),
                    Set.of(),
                    LISTED.facts(asset, SDN));

            assertThat(words(index.verdict("us-ofac-sdn", profile, AS_OF)
                            .headline()
                            .proof()))
                    .contains("supplier \"" + asset.text(Field.SUPPLIER) + "\" is entry E");
        }
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void aNameIsLookedUpOnceAndShownAsWritten() {
        ListsInForce lists = ListsInForce.of(List.of(list("us-sdn", (LocalDate) null, "Baltic Cargo Lines Ltd")));

        List<PartyHit> hits = lists.find("Baltic Cargo Lines", NameKind.UNKNOWN);

        assertThat(hits).isNotEmpty().isSameAs(lists.find("Baltic Cargo Lines", NameKind.UNKNOWN));
        assertThat(hits.get(0).evidence()).startsWith("primary name: \"Baltic\" = \"Baltic\"");
        assertThat(lists.find("BALTIC Cargo Lines", NameKind.UNKNOWN).get(0).evidence())
                .startsWith("primary name: \"BALTIC\" = \"Baltic\"");
    }

    @Test
    void anEntryIsFoundOnceByTheSurestOfItsNamesAndAShipCountsForNoMeasure() {
        ListedParty company = party(
                "E1",
                NameKind.COMPANY,
                null,
                new PartyName("Baltic Cargo", WEAK),
                new PartyName("Baltic Kargo", PRIMARY));
        ListedParty ship = party("S1", NameKind.VESSEL, null, new PartyName("Baltic Cargo", PRIMARY));
        PartyList list = new PartyList(
                "us-ofac-sdn",
                "us-ofac-sdn#1",
                SDN,
                List.of(new PartyList.Entry(ship, Set.of()), new PartyList.Entry(company, SDN)));
        PartyLookup lookup = lookup(List.of(list));

        assertThat(ListsInForce.of(List.of(list)).find("Baltic Cargo", NameKind.UNKNOWN))
                .extracting(hit -> hit.party().id() + " " + hit.name().text() + " " + hit.decision())
                .containsExactly("E1 Baltic Kargo MATCH", "S1 Baltic Cargo MATCH");
        assertThat(lookup.words(contract("Baltic Cargo", "", Map.of())))
                .last()
                .asString()
                .endsWith("; it counts for no measure");
        assertThat(lookup.facts(contract("Baltic Cargo", "", Map.of()), SDN)
                        .reasons()
                        .get(PartyFacts.LISTED))
                .doesNotContain("S1");
    }

    @Test
    void everyHitCountsThoughAReasonTellsTheFirstTen() {
        ListedParty[] namesakes = IntStream.range(0, 95)
                .mapToObj(i -> party("E" + i, NameKind.COMPANY, null, new PartyName("Wind", WEAK)))
                .toArray(ListedParty[]::new);
        PartyLookup eleven = lookup(List.of(list("us-sdn", namesakes)))
                .heeding((name, hit) ->
                        hit.party().id().equals("E94") ? hit : hit.said(NameDecision.NO_MATCH, 0, "NOT_SAME"));

        PartyFacts facts = eleven.facts(contract("Wind", "", Map.of()), SDN);

        assertThat(facts.values()).as("one is still open").doesNotContainKey(PartyFacts.LISTED);
        assertThat(facts.reasons().get(PartyFacts.LISTED))
                .contains("may be entry E94")
                .endsWith("; and it resembles 85 more entries");
    }

    @Test
    void whatPeopleDenyIsTakenForANoAndWhatTheyAffirmForAMatch() {
        PartyLookup lookup =
                lookup(List.of(list("us-sdn", party("E7", NameKind.COMPANY, null, new PartyName("Wind", WEAK)))));
        PartyLookup denied = lookup.heeding((name, hit) -> hit.said(NameDecision.NO_MATCH, 0, "NOT_SAME, by Ada"));
        PartyLookup affirmed = lookup.heeding((name, hit) -> hit.said(NameDecision.MATCH, 1, "SAME, by Ada"));
        Asset asset = contract("Wind", "Wind", Map.of());

        assertThat(denied.facts(asset, SDN).values())
                .containsEntry(PartyFacts.LISTED, List.of())
                .containsEntry(PartyFacts.SIGNATORY_BLOCKED, false);
        assertThat(denied.facts(asset, SDN).touched()).isFalse();
        assertThat(denied.facts(asset, SDN).reasons().get(PartyFacts.LISTED))
                .contains("is not entry E7 \"Wind\"", "NO_MATCH 0.00", "NOT_SAME, by Ada");
        assertThat(affirmed.facts(asset, SDN).values())
                .containsEntry(PartyFacts.LISTED, List.of("us-sdn"))
                .containsEntry(PartyFacts.SIGNATORY_BLOCKED, true);
    }
}
