package org.winddown.ingest.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.mapping.HeaderName;
import org.winddown.ingest.proposal.HeaderWords.Words;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/**
 * Proposes what the columns of one file hold: the canonical names first, then words that mean one field, words beside
 * others, and the form of the cells.
 *
 * <p>Not thread-safe; one per file.
 */
public final class Proposals {

    static final String CANONICAL = "it has the canonical name";

    private final List<String> shown;
    private final List<String> keys;
    private final List<RawRow> sample;
    private final List<ColumnSample> cells;
    private final Map<Integer, ProposedColumn> decided = new TreeMap<>();
    private final Map<Integer, ProposedColumn> doubts = new TreeMap<>();
    private final Map<Field, Integer> where = new EnumMap<>(Field.class);

    private Proposals(List<String> header, List<RawRow> sample) {
        this.shown = HeaderName.shown(header);
        this.keys = header.stream().map(HeaderName::key).toList();
        this.sample = sample;
        this.cells = IntStream.range(0, header.size())
                .mapToObj(index -> new ColumnSample(index, sample))
                .toList();
        canonical(header);
    }

    /**
     * Proposes.
     *
     * @param file name of the file for messages
     * @param sample the first rows after the header
     * @param stated kind of the rows, where the caller said it
     * @throws RefusedFileException when the kind of the rows is not certain, with what was thought likely
     */
    public static HeaderProposal of(String file, List<String> header, List<RawRow> sample, Optional<AssetKind> stated) {
        return new Proposals(header, sample).propose(file, stated);
    }

    private HeaderProposal propose(String file, Optional<AssetKind> stated) {
        words(
                each -> !each.doubtful()
                        && each.beside().isEmpty()
                        && each.kinds().isEmpty(),
                Confidence.HIGH);
        words(each -> !each.beside().isEmpty() && each.beside().stream().anyMatch(where::containsKey), Confidence.HIGH);
        Set<AssetKind> hints = hints();
        boolean open = stated.isEmpty() && !where.containsKey(Field.KIND);
        Optional<KindGuess> guess = open ? KindGuess.of(where.keySet(), hints) : Optional.empty();
        Optional<AssetKind> certain = guess.filter(KindGuess::certain).map(KindGuess::kind);
        Optional<AssetKind> kind = stated.or(() -> certain);
        kind.ifPresent(known -> words(each -> each.kinds().contains(known), Confidence.HIGH));
        words(Words::doubtful, Confidence.LOW);
        cells();
        kind.ifPresent(this::onlyParty);
        if (open && guess.isPresent()) {
            requireKind(file, guess.get());
        }
        List<Integer> identity = where.containsKey(Field.ASSET_ID)
                ? List.of()
                : kind.map(known -> IdentityChoice.of(known, where, shown.size(), sample))
                        .orElse(List.of());
        return new HeaderProposal(
                columns(),
                open ? certain : Optional.empty(),
                guess.map(KindGuess::reason).orElse(""),
                identity.stream().map(shown::get).toList(),
                kind.filter(AssetKind.TRANSACTION::equals).isPresent() ? act() : Map.of());
    }

    private void canonical(List<String> header) {
        Map<String, Field> byKey = new HashMap<>();
        for (Field field : Field.values()) {
            byKey.put(HeaderName.key(field.column()), field);
        }
        for (int index = 0; index < header.size(); index++) {
            Optional<Field> field = Field.ofColumn(HeaderName.of(header.get(index)));
            if (field.isPresent()) {
                use(index, field.get(), CANONICAL);
            }
        }
        for (int index = 0; index < header.size(); index++) {
            Field field = byKey.get(keys.get(index));
            if (field != null && !decided.containsKey(index) && !where.containsKey(field)) {
                use(index, field, "it is spelt like the canonical name");
            }
        }
    }

    private void use(int index, Field field, String reason) {
        decided.put(
                index, new ProposedColumn(index, shown.get(index), Optional.of(field), false, Confidence.HIGH, reason));
        where.putIfAbsent(field, index);
        doubts.remove(index);
    }

    private void words(Predicate<Words> which, Confidence confidence) {
        HeaderWords.all().stream()
                .filter(which)
                .forEach(words -> words.field().ifPresent(field -> {
                    boolean free = !where.containsKey(field);
                    List<Integer> found = IntStream.range(0, keys.size())
                            .boxed()
                            .filter(index -> !decided.containsKey(index))
                            .filter(index -> words.keys().contains(keys.get(index)))
                            .sorted(Comparator.comparing(index -> words.keys().indexOf(keys.get(index))))
                            .toList();
                    String used = free ? null : keys.get(where.getOrDefault(field, 0));
                    for (int index : found) {
                        used = take(words, field, index, used, confidence);
                    }
                }));
    }

    /** Decides one column that has a word of a field; gives the key of the column that is used for the field. */
    private @Nullable String take(Words words, Field field, int index, @Nullable String used, Confidence confidence) {
        ProposedColumn column = new ProposedColumn(
                index,
                shown.get(index),
                Optional.of(field),
                false,
                confidence,
                confidence == Confidence.HIGH
                        ? words.beside().isEmpty() ? "its name says so" : "its name says so beside the other columns"
                        : "its name means that in some files");
        Optional<String> against = cells.get(index).against(field);
        if (against.isPresent()) {
            doubts.putIfAbsent(index, column.doubted(Confidence.LOW, against.get()));
        } else if (confidence == Confidence.HIGH && (used == null || used.equals(keys.get(index)))) {
            use(index, field, column.reason());
            return keys.get(index);
        } else if (used == null) {
            doubts.putIfAbsent(index, column);
        } else {
            doubts.putIfAbsent(
                    index,
                    column.doubted(
                            Confidence.MEDIUM,
                            "column " + Quoted.of(shown.get(where.getOrDefault(field, index))) + " says it better"));
        }
        return used;
    }

    /** What the form of the cells tells of columns whose name says nothing. */
    private void cells() {
        for (int index = 0; index < keys.size(); index++) {
            if (decided.containsKey(index) || doubts.containsKey(index)) {
                continue;
            }
            Optional<Field> sure = cells.get(index).surely().filter(field -> !where.containsKey(field));
            if (sure.isPresent()) {
                use(index, sure.get(), "its cells have that form");
            } else {
                int at = index;
                cells.get(index)
                        .maybe()
                        .filter(field -> !where.containsKey(field))
                        .ifPresent(field -> doubts.put(
                                at,
                                new ProposedColumn(
                                        at,
                                        shown.get(at),
                                        Optional.of(field),
                                        false,
                                        Confidence.LOW,
                                        "its cells look like it")));
            }
        }
    }

    /**
     * A foreign paper that names one party names it as the vendor, whatever the header: it may be the maker itself, and
     * a vendor without a supplier is the other side.
     */
    private void onlyParty(AssetKind kind) {
        Integer supplier = where.get(Field.SUPPLIER);
        boolean paper = kind == AssetKind.CONTRACT || kind == AssetKind.TRANSACTION;
        if (paper && supplier != null && !where.containsKey(Field.VENDOR) && !where.containsKey(Field.ASSET_ID)) {
            where.remove(Field.SUPPLIER);
            use(supplier, Field.VENDOR, "it is the only party of the paper, which may be the maker itself");
        }
    }

    private Set<AssetKind> hints() {
        Set<AssetKind> hints = EnumSet.noneOf(AssetKind.class);
        for (Words words : HeaderWords.all()) {
            if (words.hint().isPresent() && words.keys().stream().anyMatch(keys::contains)) {
                hints.add(words.hint().get());
            }
        }
        return hints;
    }

    private void requireKind(String file, KindGuess guess) {
        boolean dated = guess.kind() != AssetKind.TRANSACTION || where.containsKey(Field.OCCURRED_AT);
        if (!guess.certain() || !dated) {
            throw new RefusedFileException(
                    "KIND_NOT_STATED",
                    file + ": there is no column \"kind\" and no kind was given. It may be " + guess.kind()
                            + ", as there are "
                            + guess.reason() + (dated ? "" : ", but no column with the date of each")
                            + ". Add the column, or say --kind " + guess.kind() + " (or another kind).");
        }
    }

    private Map<String, String> act() {
        if (where.containsKey(Field.ACT)) {
            return Map.of();
        }
        String dated = where.containsKey(Field.OCCURRED_AT)
                ? keys.get(where.getOrDefault(Field.OCCURRED_AT, 0)).toLowerCase(Locale.ROOT)
                : "";
        boolean bought = dated.contains("order") || dated.contains("purchase") || dated.startsWith("po");
        return Map.of(Field.ACT.column(), bought ? "PROCUREMENT" : "PAYMENT");
    }

    private List<ProposedColumn> columns() {
        List<ProposedColumn> columns = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            ProposedColumn none = new ProposedColumn(
                    index, shown.get(index), Optional.empty(), false, Confidence.LOW, "nothing tells what it is");
            columns.add(decided.getOrDefault(index, doubts.getOrDefault(index, none)));
        }
        return columns;
    }
}
