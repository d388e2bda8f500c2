package org.winddown.reporting.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.reporting.part.Amount;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.screening.Finding;

/**
 * The services that stay because a measure exempts them.
 *
 * @param exempt assets exempt from a measure, each counted once
 * @param byFamily the same by family of service; empty where it is not known
 * @param claimed assets for which an exemption is claimed and the evidence is outstanding
 */
public record ServiceBox(long exempt, Map<String, Long> byFamily, long claimed) {

    public ServiceBox {
        byFamily = new TreeMap<>(byFamily);
    }

    /** Counts the exempt services among findings. */
    public static ServiceBox of(Collection<Finding> findings) {
        Map<AssetKey, Finding> exempt = new TreeMap<>();
        Map<AssetKey, Finding> claimed = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.headline().verdict() == Verdict.EXEMPT) {
                exempt.putIfAbsent(finding.asset().key(), finding);
            }
            if (outstanding(finding.asset())) {
                claimed.putIfAbsent(finding.asset().key(), finding);
            }
        }
        Map<String, Long> byFamily = exempt.values().stream()
                .collect(Collectors.groupingBy(ServiceBox::family, TreeMap::new, Collectors.counting()));
        return new ServiceBox(exempt.size(), byFamily, claimed.size());
    }

    /** The rows to print. */
    public List<Amount> rows(Texts texts) {
        List<Amount> rows = new ArrayList<>();
        rows.add(Amount.count(texts.get("services.exempt"), exempt));
        Map<String, Long> named = new TreeMap<>();
        byFamily.forEach(
                (family, count) -> named.put(family.isEmpty() ? texts.get("services.family-unknown") : family, count));
        named.forEach((family, count) -> rows.add(Amount.count(family, count)));
        rows.add(Amount.count(texts.get("services.claimed"), claimed));
        return rows;
    }

    private static boolean outstanding(Asset asset) {
        return !asset.text(Field.ATTESTATION).isBlank()
                && (asset.text(Field.EVIDENCE_REF).isBlank()
                        || asset.text(Field.ATTESTED_BY).isBlank()
                        || asset.text(Field.ATTESTED_AT).isBlank());
    }

    private static String family(Finding finding) {
        Identification identification = finding.identification();
        String family = identification.family().isBlank() ? identification.product() : identification.family();
        if (family.isBlank()) {
            return "";
        }
        String words = family.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
