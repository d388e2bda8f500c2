package org.winddown.decisions.judgement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.pack.RulePacks;

/**
 * The facts that a person can answer for one asset: what verdicts look at, without what gives the asset its identity or
 * ties it to another row.
 *
 * <p>Those of the template come first, in the order in which answers are laid over an asset; those that only measures
 * know follow in the order of the vocabulary. There is one object a fact.
 */
public final class AnswerableFact implements Comparable<AnswerableFact> {

    private static final Map<String, AnswerableFact> BY_NAME = new LinkedHashMap<>();

    public static final AnswerableFact VENDOR = column(Field.VENDOR);
    public static final AnswerableFact PRODUCT = column(Field.PRODUCT);
    public static final AnswerableFact COUNTRY = column(Field.COUNTRY);
    public static final AnswerableFact SIGNED_AT = column(Field.SIGNED_AT);
    public static final AnswerableFact AGREEMENT_TYPE = column(Field.AGREEMENT_TYPE, "new", "renewal", "extension");
    public static final AnswerableFact START_DATE = column(Field.START_DATE);
    public static final AnswerableFact END_DATE = column(Field.END_DATE);
    public static final AnswerableFact UPDATES_UNTIL = column(Field.UPDATES_UNTIL);
    public static final AnswerableFact LAST_UPDATE_AT = column(Field.LAST_UPDATE_AT);
    public static final AnswerableFact RENEWAL_DATE = column(Field.RENEWAL_DATE);
    public static final AnswerableFact AUTO_RENEW = column(Field.AUTO_RENEW, "yes", "no");
    public static final AnswerableFact NOTICE_DAYS = column(Field.NOTICE_DAYS);
    public static final AnswerableFact PURPOSE =
            column(Field.PURPOSE, "internal", "resale", "integration", "licensing-for-resale");
    public static final AnswerableFact SUPPLIER = column(Field.SUPPLIER);
    /** Of a recorded act only: {@link AssetKind#TRANSACTION}. */
    public static final AnswerableFact OCCURRED_AT = column(Field.OCCURRED_AT);

    public static final AnswerableFact SERVICE_CONTENT =
            column(Field.SERVICE_CONTENT, "none", "informational", "product-support");
    /** Sets {@code attested_by}, {@code attested_at} and {@code evidence_ref} as well. */
    public static final AnswerableFact ATTESTATION = column(Field.ATTESTATION, "informational-only", "none");

    public static final AnswerableFact ATTESTED_BY = column(Field.ATTESTED_BY);
    public static final AnswerableFact ATTESTED_AT = column(Field.ATTESTED_AT);
    public static final AnswerableFact EVIDENCE_REF = column(Field.EVIDENCE_REF);
    /** A fact of the unit, answered for one asset. */
    public static final AnswerableFact US_PERSON = fact("us_person");
    /** A fact of the unit, answered for one asset. */
    public static final AnswerableFact FEDERAL_AGENCY = fact("federal_agency");
    /** A fact of the unit, answered for one asset. */
    public static final AnswerableFact FEDERAL_CONTRACTOR = fact("federal_contractor");

    static {
        for (FactDefinition each : RulePacks.vocabulary().all()) {
            boolean known = BY_NAME.containsKey(each.name())
                    || Field.ofColumn(each.name()).isPresent();
            if (!known && each.source() != FactDefinition.Source.DERIVED) {
                fact(each.name());
            }
        }
    }

    private final int order;
    private final String fact;
    private final Optional<Field> field;
    private final Optional<FactDefinition> definition;
    private final List<String> choices;

    private AnswerableFact(String fact, Optional<Field> field, List<String> choices) {
        this.order = BY_NAME.size();
        this.fact = fact;
        this.field = field;
        this.definition = RulePacks.vocabulary().find(fact);
        this.choices = choices;
        BY_NAME.put(fact, this);
    }

    private static AnswerableFact column(Field field, String... choices) {
        return new AnswerableFact(field.column(), Optional.of(field), List.of(choices));
    }

    private static AnswerableFact fact(String name) {
        FactDefinition definition = RulePacks.vocabulary()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("Fact " + name + " is not in the vocabulary."));
        return new AnswerableFact(
                name,
                Optional.empty(),
                definition.type() == FactType.YES_NO ? List.of("yes", "no") : definition.values());
    }

    /** The fact of that name, compared exactly. */
    public static Optional<AnswerableFact> of(String fact) {
        return Optional.ofNullable(BY_NAME.get(fact));
    }

    /** The names of all, in order. */
    public static List<String> names() {
        return Collections.unmodifiableList(new ArrayList<>(BY_NAME.keySet()));
    }

    /** The name as verdicts and the template print it, for example {@code signed_at}. */
    public String fact() {
        return fact;
    }

    /** The column of the template it answers; empty for a fact of the unit and for one that only measures know. */
    public Optional<Field> field() {
        return field;
    }

    /** What it may be; empty for a column that no measure asks for. */
    public Optional<FactType> type() {
        return definition.map(FactDefinition::type);
    }

    /** Whether it is a fact of the unit, answered for one asset. */
    public boolean isOfUnit() {
        return definition
                .filter(each -> each.source() == FactDefinition.Source.UNIT)
                .isPresent();
    }

    /** The closed list of answers; empty when any text of the right type will do. */
    public List<String> choices() {
        return choices;
    }

    /** Whether it is one of the words by which a row names its product. */
    public boolean isOfName() {
        return this.equals(VENDOR) || this.equals(PRODUCT);
    }

    /** What the source says of it; empty when nothing. A unit that is not known says nothing. */
    public String sourceCell(Asset asset, Optional<BusinessUnit> unit) {
        if (this.equals(VENDOR)) {
            return asset.name().vendor();
        }
        if (this.equals(PRODUCT)) {
            return asset.name().product();
        }
        if (isOfUnit()) {
            return unit.map(this::unitCell).orElse("");
        }
        return field.map(asset::text).orElseGet(() -> asset.extras().getOrDefault(fact, ""));
    }

    /** What is known of the unit, derived or stated; empty when nothing, and for a fact of the asset. */
    String unitCell(BusinessUnit unit) {
        if (this.equals(US_PERSON)) {
            return word(unit.usPersonStatus().answer());
        }
        return isOfUnit() ? unit.fact(fact) : "";
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "";
        };
    }

    @Override
    public int compareTo(AnswerableFact other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public String toString() {
        return fact;
    }
}
