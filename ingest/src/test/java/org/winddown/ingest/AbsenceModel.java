package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.job.RemovalActs.Which;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.rules.asset.AssetKind;

/** What a source comes to over random nights, kept as a map in memory. */
final class AbsenceModel {

    private static final Person ANA = new Person("Ana", "because");

    /**
     * One asset.
     *
     * @param since first night without it; null while it is listed
     * @param silent whether it was silent at the last whole inventory
     */
    private record Cell(
            String product,
            String file,
            long row,
            int listed,
            @Nullable Integer since,
            int times,
            boolean silent) {}

    private record State(Map<String, Cell> cells, String hash, String importId) {}

    private final Random dice;
    private final Deque<State> states = new ArrayDeque<>();
    private final Set<String> kinds = new TreeSet<>();
    private Map<String, Cell> cells = new TreeMap<>();
    private int night;
    private final List<String> did = new ArrayList<>();

    AbsenceModel(long seed) {
        dice = new Random(seed);
    }

    /** All that was done, each with the night of the newest inventory after it. */
    List<String> did() {
        return List.copyOf(did);
    }

    Set<String> kinds() {
        return kinds;
    }

    /** Does something to the source and to the model. */
    void step(AbsenceSuite suite, int step) throws IOException {
        List<String> absent = ids(false);
        int what = cells.isEmpty() ? 0 : dice.nextInt(10);
        if (what < 5) {
            night += dice.nextInt(6) == 0 && !cells.isEmpty() ? 0 : 1 + dice.nextInt(4);
            whole(suite, "whole-" + step + ".csv");
        } else if (what == 5) {
            night++;
            part(suite, "part-" + step + ".csv");
        } else if (what == 6) {
            corrected(suite, "corrected-" + step + ".csv");
        } else if (what == 7 && !absent.isEmpty()) {
            removed(suite, absent.get(dice.nextInt(absent.size())));
        } else if (what > 7 && states.size() > 1 && !last().startsWith("undone")) {
            undone(suite);
        } else {
            tell("nothing", "");
        }
    }

    private void whole(AbsenceSuite suite, String name) throws IOException {
        int last = cells.isEmpty()
                ? -1
                : suite.installed
                                .inventory
                                .snapshots(Instant.MAX)
                                .get(0)
                                .snapshotAt()
                                .equals(AbsenceSuite.night(night))
                        ? night
                        : -1;
        List<String> listed = new ArrayList<>(ids(true));
        for (int i = dice.nextInt(8); i > 0 && !listed.isEmpty(); i--) {
            listed.remove(dice.nextInt(listed.size()));
        }
        ids(false).stream().filter(id -> dice.nextInt(4) == 0).forEach(listed::add);
        for (int i = dice.nextInt(6); i > 0; i--) {
            listed.add("A-" + dice.nextInt(100_000));
        }
        listed = new ArrayList<>(new TreeSet<>(listed));
        java.util.Collections.shuffle(listed, dice);
        Map<String, Cell> before = cells;
        Map<String, Cell> after = rows(listed, name);
        Path file = suite.file(name, lines(listed, after));
        int more = last == night ? 0 : 1;
        before.forEach((id, cell) -> {
            if (!after.containsKey(id)) {
                after.put(id, missed(cell, more));
            }
        });
        cells = after;
        ImportResult preview = suite.installed.preview(file, AbsenceSuite.night(night), new ArrayList<>());
        ImportResult done = suite.installed.commit(file, AbsenceSuite.night(night));
        assertThat(done.effect()).as(name).isEqualTo(preview.effect());
        assertThat(done.effect().held()).as(name).isEmpty();
        assertThat(done.retired())
                .as(name)
                .isEqualTo(before.entrySet().stream()
                        .filter(each -> each.getValue().since() == null && !listedIn(after, each.getKey()))
                        .count());
        assertThat(done.effect().absences().cameBack())
                .as(name)
                .isEqualTo(before.entrySet().stream()
                        .filter(each -> each.getValue().since() != null && listedIn(after, each.getKey()))
                        .count());
        remember("whole", done);
    }

    private Cell missed(Cell cell, int more) {
        Integer before = cell.since();
        int since = before == null ? night : before;
        int times = before == null ? 1 : cell.times() + more;
        boolean silent = times >= 3 || night - since >= 30;
        return new Cell(cell.product(), cell.file(), cell.row(), cell.listed(), since, times, silent);
    }

    private static boolean listedIn(Map<String, Cell> cells, String id) {
        Cell cell = cells.get(id);
        return cell != null && cell.since() == null;
    }

    private void part(AbsenceSuite suite, String name) throws IOException {
        List<String> named = some();
        Map<String, Cell> rows = rows(named, name);
        Path file = suite.file(name, lines(named, rows));
        cells = new TreeMap<>(cells);
        cells.putAll(rows);
        ImportResult done =
                suite.installed.commit(file, AbsenceSuite.night(night), new Terms(true, false, Optional.empty()));
        assertThat(done.retired()).isZero();
        remember("part", done);
    }

    /** Corrected rows name nothing that is listed. */
    private void corrected(AbsenceSuite suite, String name) throws IOException {
        List<String> named = new ArrayList<>(some());
        named.removeAll(ids(true));
        if (named.isEmpty()) {
            named.add("A-" + dice.nextInt(100_000));
        }
        night = nightOf(suite);
        Map<String, Cell> rows = rows(named, name);
        String text = AbsenceSuite.HEADER.strip() + ",reject_code,reject_message\n"
                + String.join("", lines(named, rows)).replace("\n", ",x,y\n");
        Path file = java.nio.file.Files.writeString(suite.home.resolve(name), text);
        cells = new TreeMap<>(cells);
        cells.putAll(rows);
        remember("corrected", suite.installed.commit(file, AbsenceSuite.night(night)));
    }

    private static int nightOf(AbsenceSuite suite) {
        Instant at = suite.installed.inventory.snapshots(Instant.MAX).get(0).snapshotAt();
        return (int) Duration.between(AbsenceSuite.FIRST, at).toDays();
    }

    private void removed(AbsenceSuite suite, String id) {
        String act = suite.installed
                .imports
                .removals()
                .remove(
                        new Which(Installed.UNIT, Installed.SOURCE, Optional.of(AssetKind.LICENCE), id),
                        ANA,
                        AbsenceSuite.night(900))
                .removed()
                .importId();
        cells = new TreeMap<>(cells);
        cells.remove(id);
        states.push(new State(cells, "", act));
        night = nightOf(suite);
        tell("removed", id);
    }

    private void undone(AbsenceSuite suite) {
        State now = states.pop();
        State before = states.element();
        UndoResult undone = suite.installed.imports.acts().undo(now.importId(), ANA, AbsenceSuite.night(900));
        if (!before.hash().isEmpty()) {
            assertThat(undone.stateAfter()).as("undo of %s", now).isEqualTo(before.hash());
        }
        cells = before.cells();
        night = nightOf(suite);
        tell("undone", now.importId().substring(0, 8));
    }

    private void remember(String kind, ImportResult done) {
        assertThat(done.refused()).isEmpty();
        assertThat(done.rejected()).isZero();
        tell(kind, done.file() + " " + done.importId().substring(0, 8));
        states.push(new State(cells, done.effect().stateAfter(), done.importId()));
    }

    private String last() {
        return did.get(did.size() - 1);
    }

    private void tell(String kind, String more) {
        kinds.add(kind);
        did.add(kind + " " + more + " on " + night);
    }

    private List<String> some() {
        TreeSet<String> some = new TreeSet<>();
        cells.keySet().stream().filter(id -> dice.nextInt(6) == 0).forEach(some::add);
        some.add("A-" + dice.nextInt(100_000));
        return List.copyOf(some);
    }

    private List<String> ids(boolean listed) {
        return cells.entrySet().stream()
                .filter(each -> (each.getValue().since() == null) == listed)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Cell> rows(List<String> ids, String file) {
        Map<String, Cell> rows = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Cell was = cells.get(ids.get(i));
            String product = was == null || dice.nextInt(10) == 0 ? "Anvil " + dice.nextInt(50) : was.product();
            rows.put(ids.get(i), new Cell(product, file, i + 2, night, null, 0, false));
        }
        return rows;
    }

    private static String[] lines(List<String> ids, Map<String, Cell> rows) {
        return ids.stream()
                .map(id -> id + ",LICENCE,Acme," + rows.get(id).product() + ",\n")
                .toArray(String[]::new);
    }

    /** Every asset as {@link AbsenceSuite#screened} writes it. */
    List<String> lines() {
        return cells.entrySet().stream()
                .flatMap(each -> Stream.of(line(each.getKey(), each.getValue())))
                .sorted()
                .toList();
    }

    private String line(String id, Cell cell) {
        String where = id + " " + cell.product() + " in " + cell.file() + " row " + cell.row();
        Integer since = cell.since();
        if (since == null) {
            return where;
        }
        return where + (cell.silent() ? ", SILENT silent, " : ", MISSED ")
                + (cell.times() == 1 ? "missed once" : "missed " + cell.times() + " times") + ": not listed since "
                + day(since) + ", last listed on " + day(cell.listed());
    }

    private static String day(int night) {
        return AbsenceSuite.night(night).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
