package org.winddown.reporting.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Verdict;

/** The words of a report that are not the law's own. None of them says that a rule was broken. */
public final class Wording {

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry(
                    "attestation",
                    "Is the service purely informational or educational? Who says so, and where is it filed?"),
            Map.entry("attested_at", "On which day was the attestation given?"),
            Map.entry("attested_by", "Who attests it, by name and role?"),
            Map.entry("auto_renew", "Does the agreement renew by itself?"),
            Map.entry("country", "In which country is the asset?"),
            Map.entry("end_date", "What is the last day of the term?"),
            Map.entry("evidence_ref", "Where is the evidence filed?"),
            Map.entry("family", "Which product of the maker is this?"),
            Map.entry("product", "Which product of the maker is this?"),
            Map.entry("purpose", "Is it for internal use, resale, integration or licensing for resale?"),
            Map.entry("quantity", "How many seats does it cover?"),
            Map.entry("renewal_date", "On which day did it renew, or will it renew?"),
            Map.entry("service_content", "Which services are delivered under it?"),
            Map.entry("signed_at", "When was the last signature given: day, time of day and zone?"),
            Map.entry("start_date", "On which day did it start?"),
            Map.entry("supplier", "Who is the contracting party?"),
            Map.entry("updates_until", "Until which day are updates owed?"),
            Map.entry("us_person", "Is the unit a US person?"));

    private static final Map<String, List<String>> CHOICES = Map.of(
            "auto_renew", List.of("yes", "no"),
            "us_person", List.of("yes", "no"),
            "federal_agency", List.of("yes", "no"),
            "federal_contractor", List.of("yes", "no"),
            "attestation", List.of("informational-only", "none"),
            "purpose", List.of("internal", "resale", "integration", "licensing-for-resale"),
            "service_content", List.of("none", "informational", "product-support"));

    private Wording() {}

    /** An enum constant in words, for example {@code winding down}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Like {@link #words} with a capital first letter. */
    public static String title(Enum<?> constant) {
        String words = words(constant);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a verdict means, for the reader of a tile. */
    public static String meaning(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED -> "recorded act on or after the date";
            case BLOCKED -> "hold, do not pay";
            case BARRED -> "calls for an act that may no longer be done";
            case REVIEW -> "a named fact decides each";
            case NOT_ENFORCED -> "enforcement is suspended for now";
            case WINDING_DOWN -> "ends on a known day";
            case AT_RISK -> "loses something it needs";
            case AUTHORISED -> "released by a licence until it expires";
            case EXEMPT -> "exempt from this measure";
            case CLEAR -> "screened, nothing found";
        };
    }

    /** In words. */
    public static String sourced(SourceMark mark) {
        return switch (mark) {
            case PRIMARY -> "primary text read [P]";
            case SECONDARY -> "secondary sources, primary text not on file [S]";
            case WEAK -> "weakly sourced [S-]";
            case COMPUTED -> "computed [C]";
        };
    }

    /** In words. */
    public static String toDo(ActVerdict verdict, LocalDate today) {
        return switch (verdict.verdict()) {
            case PROHIBITED ->
                verdict.addressee().ours()
                        ? "Preserve the records, hold payment, tell counsel"
                        : "Another party's act: keep what shows it, tell counsel";
            case BLOCKED -> "Hold, do not pay or return, tell counsel";
            case BARRED -> "Do not go ahead with it; plan the replacement";
            case REVIEW -> "Answer in the Review list: " + String.join(", ", verdict.missingFacts());
            case NOT_ENFORCED -> "Use the window to replace it";
            case WINDING_DOWN -> windDown(verdict, today);
            case AT_RISK -> "Plan the replacement; record who accepts the risk";
            case AUTHORISED -> "Keep within the licence's conditions and watch its expiry";
            case EXEMPT -> "Keep the evidence for the exemption on file";
            case CLEAR -> "Nothing";
        };
    }

    private static String windDown(ActVerdict verdict, LocalDate today) {
        LocalDate actBy = verdict.actBy();
        if (actBy != null) {
            return actBy.isBefore(today)
                    ? "Notice day " + ZoneText.day(actBy) + " has passed: ask counsel how to stop the renewal"
                    : "Give notice by " + ZoneText.day(actBy);
        }
        return switch (verdict.act()) {
            case RESALE, LICENSING_FOR_RESALE -> "Sell no more of it; tell the customers";
            case INTEGRATION -> "Ship without it";
            case RENEWAL, EXTENSION, NEW_AGREEMENT, PROCUREMENT -> "Do not sign or renew; choose the replacement";
            case SIGNATURE_UPDATE, CODEBASE_UPDATE, NETWORK_SERVICE -> "Replace it before the date";
            case SERVICE_RECEIPT, SERVICE_PROVISION, PAYMENT -> "End the service before the date";
            case USE, INSTALLATION, IMPORT, EXPORT, TRANSFER, HOLDING -> "Complete or stop it before the date";
        };
    }

    /** In words. */
    public static String question(List<String> missingFacts) {
        return missingFacts.stream()
                .map(fact -> QUESTIONS.getOrDefault(fact, "What is " + fact.replace('_', ' ') + "?"))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The closed list of answers that a single missing fact allows; empty when any text may answer. */
    public static List<String> choices(List<String> missingFacts) {
        return missingFacts.size() == 1 ? CHOICES.getOrDefault(missingFacts.get(0), List.of()) : List.of();
    }

    /** In words. */
    public static String loses(Act act, boolean one) {
        return switch (act) {
            case SIGNATURE_UPDATE, CODEBASE_UPDATE, NETWORK_SERVICE ->
                one ? "loses its updates on" : "lose their updates on";
            case RENEWAL, EXTENSION -> "may not be renewed from";
            case NEW_AGREEMENT, PROCUREMENT -> "may not be bought from";
            case RESALE, LICENSING_FOR_RESALE -> "may not be resold from";
            case INTEGRATION -> "may not be integrated from";
            case SERVICE_RECEIPT, SERVICE_PROVISION -> "may not be delivered from";
            case PAYMENT -> "may not be paid for from";
            case USE, INSTALLATION, IMPORT, EXPORT, TRANSFER, HOLDING -> "must have stopped by";
        };
    }
}
