package org.winddown.rules.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Prohibition;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.SubjectLimb;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.LegalTime;
import org.winddown.rules.time.Moment;

/** Facts drawn at random, mostly of things that a measure catches, with dates near those of the law. */
public final class RandomFacts {

    private static final List<String> ZONES =
            List.of("America/New_York", "Asia/Tokyo", "Pacific/Apia", "Pacific/Kiritimati", "Europe/Berlin");
    private static final Set<String> OF_EVERY_ASSET = Set.of(
            "signed_at",
            "agreement_type",
            "start_date",
            "end_date",
            "updates_until",
            "last_update_at",
            "renewal_date",
            "auto_renew",
            "notice_days",
            "purpose",
            "service_content");

    private final Measure measure;
    private final Random random;
    private final List<LocalDate> days = new ArrayList<>();
    private final Map<String, Set<Object>> compared = new HashMap<>();

    public RandomFacts(Measure measure, Random random) {
        this.measure = measure;
        this.random = random;
        for (Phase phase : measure.phases()) {
            add(phase.effective());
            add(phase.expires());
        }
        for (Relief relief : measure.reliefs()) {
            add(relief.from());
            add(relief.until());
        }
        measure.terms().forEach(terms -> terms.dates().forEach(test -> add(test.time())));
        for (Condition condition : measure.conditions()) {
            condition
                    .comparedWith()
                    .forEach((fact, values) -> compared.computeIfAbsent(fact, each -> new LinkedHashSet<>())
                            .addAll(values));
        }
    }

    private void add(@Nullable LegalTime time) {
        if (time != null) {
            days.add(time.local().toLocalDate());
        }
    }

    /** Days on which the law changes; never empty. */
    public List<LocalDate> days() {
        return List.copyOf(days);
    }

    public Facts next() {
        ZoneId zone = chance(6) ? null : ZoneId.of(oneOf(ZONES));
        AssetKind kind = oneOf(List.of(AssetKind.values()));
        Map<String, Object> values = new HashMap<>();
        Set<String> names = new TreeSet<>(OF_EVERY_ASSET);
        names.addAll(measure.facts());
        for (String name : names) {
            FactDefinition fact = RulePacks.vocabulary().find(name).orElseThrow();
            if (!chance(5)) {
                values.put(name, value(fact));
            }
        }
        Identification.Decision decision = chance(5) ? Identification.Decision.REVIEW : Identification.Decision.MATCH;
        String vendor = "";
        String family = "";
        SubjectLimb limb = oneOf(measure.subject());
        if (!limb.parties().isEmpty()) {
            vendor = oneOf(new TreeSet<>(limb.parties()));
            family = limb.families().isEmpty() || decision == Identification.Decision.REVIEW
                    ? ""
                    : oneOf(new TreeSet<>(limb.families()));
            values.put("vendor", vendor);
        }
        values.put("family", family);
        values.put("kind", kind.name());
        Set<String> contains = chance(4) && !vendor.isEmpty() ? Set.of(vendor + "/" + family) : Set.of();
        return new Facts(kind, decision, vendor, family, contains, zone, values, Map.of(), acts(kind));
    }

    private List<Facts.RecordedAct> acts(AssetKind kind) {
        List<Facts.RecordedAct> acts = new ArrayList<>();
        int number = kind == AssetKind.TRANSACTION ? 1 : Math.max(0, random.nextInt(5) - 2);
        List<Act> forbidden = measure.phases().stream()
                .flatMap(phase -> phase.prohibits().stream())
                .map(Prohibition::acts)
                .flatMap(Set::stream)
                .sorted()
                .distinct()
                .toList();
        for (int i = 0; i < number; i++) {
            acts.add(new Facts.RecordedAct(oneOf(forbidden), moment(), random.nextBoolean()));
        }
        return acts;
    }

    private Object value(FactDefinition fact) {
        return switch (fact.type()) {
            case YES_NO -> !chance(6);
            case NUMBER -> (long) random.nextInt(100);
            case MOMENT -> Moment.parse(moment()).orElseThrow();
            case TEXT -> word(fact);
            case TEXTS -> chance(3) ? List.of() : List.of(fact.name().equals("owned_by") ? owner() : word(fact));
        };
    }

    private String word(FactDefinition fact) {
        List<String> words = new ArrayList<>(fact.values());
        compared.getOrDefault(fact.name(), Set.of()).forEach(word -> words.add(word.toString()));
        if (fact.name().equals("listed")) {
            words.addAll(lists());
        }
        return words.isEmpty() ? "any" : oneOf(words);
    }

    private String owner() {
        List<String> lists = lists();
        return (lists.isEmpty() ? "list" : oneOf(lists)) + ":" + (40 + random.nextInt(20));
    }

    private List<String> lists() {
        return measure.terms().stream()
                .map(Terms::party)
                .flatMap(party -> party == null ? List.<String>of().stream() : party.lists().stream())
                .sorted()
                .toList();
    }

    /** A day, or a time of day with offset, as an inventory prints it. */
    private String moment() {
        int spread = chance(2) ? 3 : 900;
        LocalDate day = oneOf(days).plusDays(random.nextInt(spread) - spread / 2);
        if (!chance(4)) {
            return day.toString();
        }
        LocalTime time =
                LocalTime.ofNanoOfDay(random.nextLong(86_400) * 1_000_000_000L + (chance(3) ? 500_000_000 : 0));
        return LocalDateTime.of(day, time)
                .atOffset(ZoneOffset.ofHours(random.nextInt(25) - 12))
                .toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T oneOf(Collection<T> values) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }
}
