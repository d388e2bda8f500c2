package org.winddown.rules.host;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;

/**
 * Reads out of rows which computer they are about. Keeps the headers it has met; not safe for use by several threads.
 */
public final class HostReader {

    private static final Pattern SEVERAL = Pattern.compile("[,;|\\s]+");
    private static final Pattern IP4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?");
    private static final Pattern DOMAIN_USER = Pattern.compile("([^\\\\]*)\\\\+([^\\\\]+)");
    private static final Pattern WINDOWS_DOMAIN = Pattern.compile("[^\\s.]+(?:\\.[^\\s.]+)*");
    private static final Pattern NOT_HEX = Pattern.compile("[^0-9a-f]");
    private static final Pattern MAC =
            Pattern.compile("[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5}|(?:[0-9a-f]{4}\\.){2}[0-9a-f]{4}");
    private static final Pattern UUID_SIGNS = Pattern.compile("[0-9a-f{}-]+");

    private final HostWords words = HostWords.SHIPPED;
    private final Map<String, Optional<HostEvidence>> headers = new HashMap<>();

    /** What a row says: its host name, and the other columns that tell a computer. */
    public HostIdentifiers read(Asset asset) {
        Reading reading = new Reading(asset.text(Field.HOSTNAME).strip());
        reading.name(reading.written);
        asset.extras()
                .forEach((header, text) -> headers.computeIfAbsent(
                                header, each -> Optional.ofNullable(words.evidence(each)))
                        .ifPresent(evidence -> reading.add(evidence, text.strip())));
        return new HostIdentifiers(reading.texts, reading.written, reading.placeholders, reading.address);
    }

    private final class Reading {

        private final Map<HostEvidence, List<String>> texts = new EnumMap<>(HostEvidence.class);
        private final Set<HostEvidence> placeholders = EnumSet.noneOf(HostEvidence.class);
        private String written;
        private boolean address;

        Reading(String written) {
            this.written = written;
        }

        void add(HostEvidence evidence, String text) {
            if (text.isEmpty()) {
                return;
            }
            switch (evidence) {
                case UUID -> uuid(text);
                case SERIAL, ASSET_TAG -> number(evidence, text);
                case MAC -> macs(text);
                case FQDN, WINDOWS_NAME, NAME -> {
                    name(text);
                    if (written.isEmpty()
                            && !texts.getOrDefault(HostEvidence.NAME, List.of()).isEmpty()) {
                        written = text;
                    }
                }
            }
        }

        /** A name with its domain, or without; {@code DOMAIN\NAME} and the account name {@code NAME$} are names too. */
        void name(String text) {
            Matcher netbios = DOMAIN_USER.matcher(text);
            boolean prefixed = netbios.matches();
            String name = (prefixed ? netbios.group(2) : text).toLowerCase(Locale.ROOT);
            while (name.endsWith(".") || name.endsWith("$")) {
                name = name.substring(0, name.length() - 1);
            }
            if (IP4.matcher(name).matches() || name.indexOf(':') >= 0) {
                address = true;
                return;
            }
            int dot = name.indexOf('.');
            String shortName = dot < 0 ? name : name.substring(0, dot);
            if (shortName.isEmpty()) {
                return;
            }
            if (words.nobody(shortName)) {
                placeholders.add(HostEvidence.NAME);
                return;
            }
            keep(HostEvidence.NAME, shortName);
            if (dot > 0 && words.full(name.substring(dot + 1))) {
                keep(HostEvidence.FQDN, name);
            }
            if (prefixed) {
                inDomain(netbios.group(1).strip().toLowerCase(Locale.ROOT), shortName, dot > 0);
            }
        }

        /**
         * What stands before the name: a domain by its Windows or its full name, or the computer or a workgroup itself.
         */
        private void inDomain(String domain, String shortName, boolean hasFull) {
            if (!WINDOWS_DOMAIN.matcher(domain).matches()
                    || !words.full(domain)
                    || domain.equals(shortName)
                    || IP4.matcher(domain).matches()) {
                return;
            }
            if (domain.indexOf('.') < 0) {
                keep(HostEvidence.WINDOWS_NAME, domain + "\\" + shortName);
            } else if (!hasFull) {
                keep(HostEvidence.FQDN, shortName + "." + domain);
            }
        }

        private void number(HostEvidence evidence, String text) {
            String folded = HostWords.folded(text);
            if (words.placeholder(folded)) {
                placeholders.add(evidence);
            } else {
                keep(evidence, folded);
            }
        }

        /** Some tools print the first three groups with their bytes turned round; of both forms the smaller is kept. */
        private void uuid(String text) {
            String small = text.toLowerCase(Locale.ROOT);
            String digits = NOT_HEX.matcher(small).replaceAll("");
            if (!UUID_SIGNS.matcher(small).matches() || digits.length() != 32) {
                placeholders.add(HostEvidence.UUID);
                return;
            }
            String turned =
                    turned(digits, 0, 8) + turned(digits, 8, 12) + turned(digits, 12, 16) + digits.substring(16);
            if (words.placeholder(digits) || words.placeholder(turned)) {
                placeholders.add(HostEvidence.UUID);
            } else {
                keep(HostEvidence.UUID, digits.compareTo(turned) < 0 ? digits : turned);
            }
        }

        private static String turned(String digits, int from, int to) {
            StringBuilder turned = new StringBuilder();
            for (int at = to - 2; at >= from; at -= 2) {
                turned.append(digits, at, at + 2);
            }
            return turned.toString();
        }

        private void macs(String text) {
            for (String each : SEVERAL.splitAsStream(text).toList()) {
                String small = each.toLowerCase(Locale.ROOT);
                if (MAC.matcher(small).matches()) {
                    String digits = NOT_HEX.matcher(small).replaceAll("");
                    if (words.shared(digits)) {
                        placeholders.add(HostEvidence.MAC);
                    } else {
                        keep(HostEvidence.MAC, digits);
                    }
                }
            }
        }

        private void keep(HostEvidence evidence, String text) {
            List<String> kept = texts.computeIfAbsent(evidence, each -> new ArrayList<>(1));
            if (!kept.contains(text)) {
                kept.add(text);
            }
        }
    }
}
