package org.winddown.benchmarks.inventory;

import java.util.List;

/** Names of products: invented ones of invented makers, and Kaspersky's as inventories write them. */
public final class ProductWords {

    /** Vendor, product and version cells. */
    public record Name(String vendor, String product, String version) {}

    private static final List<String> BEGINNINGS = List.of(
            "Nor", "Vel", "Quin", "Tal", "Bryn", "Cor", "Lum", "Had", "Mer", "Sol", "Ard", "Fen", "Gal", "Hex", "Ivo",
            "Jun", "Kel", "Lor", "Mon", "Nex");
    private static final List<String> ENDINGS =
            List.of("soft", "ware", "tech", "data", "works", "logic", "grid", "line", "path", "forge");
    private static final List<String> NOUNS = List.of(
            "Ledger",
            "Studio",
            "Backup",
            "Viewer",
            "Gateway",
            "Monitor",
            "Designer",
            "Archive",
            "Console",
            "Mail",
            "Planner",
            "Reader",
            "Router",
            "Scanner",
            "Server",
            "Client",
            "Toolkit",
            "Vault",
            "Workbench",
            "Driver",
            "Agent",
            "Runtime",
            "Reporter",
            "Browser",
            "Editor");
    private static final List<String> EDITIONS = List.of(
            "Home", "Enterprise", "Professional", "Team", "Runtime", "Developer", "Datacenter", "Lite", "Plus", "LTS");
    /** How many invented products there are. */
    public static final int INVENTED = BEGINNINGS.size() * ENDINGS.size() * NOUNS.size() * EDITIONS.size();

    private static final List<String> MAKERS =
            List.of("Kaspersky Lab", "Kaspersky", "Kaspersky Lab ZAO", "Лаборатория Касперского");
    private static final List<String> WARES = List.of(
            "Kaspersky Endpoint Security for Windows",
            "Kaspersky Endpoint Security for Linux",
            "Kaspersky Endpoint Security for Business Select",
            "Kaspersky Endpoint Security for Business Advanced",
            "Kaspersky Security Center",
            "Kaspersky Security Center Network Agent",
            "Kaspersky Total Security",
            "Kaspersky Internet Security",
            "Kaspersky Anti-Virus",
            "Kaspersky Small Office Security",
            "Kaspersky Hybrid Cloud Security",
            "Kaspersky Security for Windows Server",
            "Kaspersky Secure Mail Gateway",
            "Kaspersky Anti Targeted Attack",
            "Kaspersky EDR Optimum",
            "Kaspersky Industrial CyberSecurity",
            "Kaspersky Password Manager",
            "Kaspersky VPN Secure Connection",
            "Kaspersky Virus Removal Tool",
            "Kaspersky Mobile Antivirus");
    private static final List<String> SERVICES = List.of(
            "Kaspersky Threat Intelligence Portal",
            "Kaspersky Security Awareness Training",
            "Kaspersky SOC Consulting",
            "Kaspersky Incident Response",
            "Kaspersky Premium Support (MSA)",
            "Kaspersky Professional Services");

    private ProductWords() {}

    /** The n-th invented product; all are distinct, also by the product cell alone. */
    public static Name invented(int n) {
        if (n >= INVENTED) {
            throw new IllegalArgumentException("There are " + INVENTED + " invented products, not " + (n + 1) + ".");
        }
        int rest = n;
        String vendor = BEGINNINGS.get(rest % BEGINNINGS.size());
        rest /= BEGINNINGS.size();
        vendor += ENDINGS.get(rest % ENDINGS.size());
        rest /= ENDINGS.size();
        String noun = NOUNS.get(rest % NOUNS.size());
        String edition = EDITIONS.get(rest / NOUNS.size());
        return new Name(vendor, vendor + " " + noun + " " + edition, 1 + n % 19 + "." + n % 7);
    }

    /** The n-th product of Kaspersky, distinct by vendor, product and version. */
    public static Name ware(int n) {
        return kaspersky(WARES, n);
    }

    /** The n-th service of Kaspersky, distinct by vendor, product and version. */
    public static Name service(int n) {
        return kaspersky(SERVICES, n);
    }

    private static Name kaspersky(List<String> products, int n) {
        int rest = n / products.size();
        return new Name(MAKERS.get(rest % MAKERS.size()), products.get(n % products.size()), (11 + rest) + ".0");
    }
}
