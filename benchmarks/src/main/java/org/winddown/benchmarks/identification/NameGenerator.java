package org.winddown.benchmarks.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.ListedName;
import org.winddown.rules.identification.name.NameKind;

/**
 * Makes lists and parties: the same for the same seed. Common words come up as often as in real names, by Zipf; the
 * words that tell names apart are made of syllables. One party in ten is on the list, written otherwise.
 */
final class NameGenerator {

    /** A name to look up. */
    record Party(String name, NameKind kind) {}

    private static final List<String> TRADES = List.of(
            "Trading",
            "International",
            "Group",
            "Bank",
            "Shipping",
            "Holding",
            "Industries",
            "Development",
            "Investment",
            "Technology",
            "Energy",
            "Construction",
            "Electronics",
            "Logistics",
            "Engineering",
            "Petroleum",
            "Aviation",
            "Chemical",
            "Systems",
            "Services",
            "Marine",
            "Consulting",
            "Steel",
            "Insurance",
            "Telecom",
            "Import Export");
    private static final List<String> FORMS = List.of(
            "LLC",
            "Ltd",
            "Limited",
            "Inc.",
            "GmbH",
            "AG",
            "S.A.",
            "OOO",
            "JSC",
            "PJSC",
            "Co., Ltd.",
            "B.V.",
            "S.p.A.",
            "Limited Liability Company",
            "Joint Stock Company",
            "FZE",
            "Ltda.",
            "SARL");
    private static final List<String> GIVEN = List.of(
            "Mohammed",
            "Ali",
            "Ahmed",
            "Hassan",
            "Ibrahim",
            "Jose",
            "Maria",
            "Kim",
            "Ivan",
            "Sergey",
            "Vladimir",
            "Abdul",
            "Hussein",
            "Omar",
            "Carlos",
            "Juan",
            "Alexander",
            "Dmitry",
            "Yusuf",
            "Mahmoud",
            "Luis",
            "Anna",
            "Viktor",
            "John",
            "Li",
            "Wang",
            "Thomas",
            "Fatima",
            "Reza",
            "Elena",
            "Nikolai",
            "Peter",
            "David",
            "Chen");
    private static final String[] STARTS = {
        "b", "br", "ch", "d", "f", "g", "gr", "h", "k", "kh", "l", "m", "n", "p", "r", "s", "sh", "st", "t", "tr", "v",
        "y", "z"
    };
    private static final String[] VOWELS = {"a", "a", "e", "i", "o", "u", "ai", "ou"};
    private static final String[] ENDS = {"", "", "n", "r", "l", "m", "s", "v", "k", "d"};

    private final SplittableRandom random;
    private final List<String> surnames = new ArrayList<>();
    private final List<String> brands = new ArrayList<>();

    NameGenerator(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 12_000; i++) {
            surnames.add(word());
            brands.add(word());
        }
    }

    /** Names of a list: of each party its own and, of half of them, one or two aliases. */
    List<ListedName> list(int names) {
        List<ListedName> listed = new ArrayList<>(names);
        int entry = 0;
        while (listed.size() < names) {
            Party party = party();
            String id = Integer.toString(entry);
            listed.add(new ListedName("generated", id, party.name(), party.kind(), AliasStrength.PRIMARY));
            int aliases = random.nextInt(4) - 1;
            for (int i = 0; i < aliases && listed.size() < names; i++) {
                listed.add(
                        new ListedName("generated", id, otherwise(party.name()), party.kind(), AliasStrength.STRONG));
            }
            entry++;
        }
        return listed;
    }

    /** Parties of contracts; one in ten is on the list, written otherwise. */
    List<Party> parties(int count, List<ListedName> listed) {
        List<Party> parties = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(10) == 0) {
                ListedName known = listed.get(random.nextInt(listed.size()));
                parties.add(new Party(otherwise(known.name()), known.kind()));
            } else {
                parties.add(party());
            }
        }
        return parties;
    }

    private Party party() {
        return random.nextInt(2) == 0 ? new Party(company(), NameKind.COMPANY) : new Party(person(), NameKind.PERSON);
    }

    private String company() {
        StringBuilder name = new StringBuilder(zipf(brands));
        if (random.nextInt(3) == 0) {
            name.append(' ').append(zipf(brands));
        }
        int trades = random.nextInt(3);
        for (int i = 0; i < trades; i++) {
            name.append(' ').append(zipf(TRADES));
        }
        return name.append(' ').append(zipf(FORMS)).toString();
    }

    private String person() {
        StringBuilder name = new StringBuilder(zipf(GIVEN));
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            name.append(' ').append(random.nextInt(2) == 0 ? zipf(GIVEN) : zipf(surnames));
        }
        return name.append(' ')
                .append(random.nextInt(6) == 0 ? "al-" : "")
                .append(zipf(surnames))
                .toString();
    }

    /** The same name as somebody else would write it: a slip, another order, capitals, a word less. */
    private String otherwise(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> {
                int space = name.indexOf(' ');
                yield space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
            }
            case 2 -> {
                int at = 1 + random.nextInt(name.length() - 1);
                yield name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
            }
            case 3 -> {
                int at = 1 + random.nextInt(name.length() - 1);
                yield name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at);
            }
            default -> name.replace("kh", "h").replace("ou", "u").replace("ai", "ay");
        };
    }

    private String zipf(List<String> words) {
        double rank = Math.pow(words.size() + 1.0, random.nextDouble()) - 1;
        return words.get(Math.min(words.size() - 1, (int) rank));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(STARTS[random.nextInt(STARTS.length)])
                    .append(VOWELS[random.nextInt(VOWELS.length)])
                    .append(ENDS[random.nextInt(ENDS.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
