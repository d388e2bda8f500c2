package org.winddown.reporting.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Verdict;

/** The words of a report that are not the law's own. None of them says that a rule was broken. */
public final class Wording {

    private static final Map<String, List<String>> CHOICES = Map.of(
            "auto_renew", List.of("yes", "no"),
            "us_person", List.of("yes", "no"),
            "federal_agency", List.of("yes", "no"),
            "federal_contractor", List.of("yes", "no"),
            "attestation", List.of("informational-only", "none"),
            "purpose", List.of("internal", "resale", "integration", "licensing-for-resale"),
            "service_content", List.of("none", "informational", "product-support"));

    private Wording() {}

    /** An enum constant in English words, for example {@code winding down}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Like {@link #words} with a capital first letter. */
    public static String title(Enum<?> constant) {
        String words = words(constant);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a verdict means, for the reader of a tile. */
    public static String meaning(Verdict verdict, Texts texts) {
        return texts.get("meaning." + verdict.name());
    }

    /** How well something is sourced. */
    public static String sourced(SourceMark mark, Texts texts) {
        return texts.get("sourced." + mark.name());
    }

    /** What the owner should do next. */
    public static String toDo(ActVerdict verdict, LocalDate today, Texts texts) {
        return switch (verdict.verdict()) {
            case PROHIBITED ->
                texts.get(verdict.addressee().ours() ? "to-do.prohibited.ours" : "to-do.prohibited.others");
            case BLOCKED -> texts.get("to-do.blocked");
            case BARRED -> texts.get("to-do.barred");
            case REVIEW -> texts.get("to-do.review", String.join(", ", verdict.missingFacts()));
            case NOT_ENFORCED -> texts.get("to-do.not-enforced");
            case WINDING_DOWN -> windDown(verdict, today, texts);
            case AT_RISK -> texts.get("to-do.at-risk");
            case AUTHORISED -> texts.get("to-do.authorised");
            case EXEMPT -> texts.get("to-do.exempt");
            case CLEAR -> texts.get("to-do.clear");
        };
    }

    private static String windDown(ActVerdict verdict, LocalDate today, Texts texts) {
        LocalDate actBy = verdict.actBy();
        if (actBy != null) {
            return texts.get(actBy.isBefore(today) ? "to-do.notice-passed" : "to-do.give-notice", texts.day(actBy));
        }
        return texts.get(
                switch (verdict.act()) {
                    case RESALE, LICENSING_FOR_RESALE -> "to-do.stop-selling";
                    case INTEGRATION -> "to-do.ship-without";
                    case RENEWAL, EXTENSION, NEW_AGREEMENT, PROCUREMENT -> "to-do.do-not-sign";
                    case SIGNATURE_UPDATE, CODEBASE_UPDATE, NETWORK_SERVICE -> "to-do.replace";
                    case SERVICE_RECEIPT, SERVICE_PROVISION, PAYMENT -> "to-do.end-service";
                    case USE, INSTALLATION, IMPORT, EXPORT, TRANSFER, HOLDING -> "to-do.stop";
                });
    }

    /** What to ask for facts that are missing. */
    public static String question(List<String> missingFacts, Texts texts) {
        return missingFacts.stream()
                .map(fact ->
                        texts.getOrDefault("question." + fact, texts.get("question.other", fact.replace('_', ' '))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The closed list of answers that a single missing fact allows; empty when any text may answer. */
    public static List<String> choices(List<String> missingFacts) {
        return missingFacts.size() == 1 ? CHOICES.getOrDefault(missingFacts.get(0), List.of()) : List.of();
    }
}
