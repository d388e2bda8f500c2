package org.winddown.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.cases.CaseReader;
import org.winddown.rules.cases.RuleCase;
import org.winddown.rules.change.Impact;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.change.RuleChanges;

/**
 * The text of a pack and of its cases.
 *
 * @param name file name for messages
 * @param pack the YAML of the pack
 * @param caseText the YAML of its cases, or empty
 */
record PackFile(String name, String pack, String caseText) {

    /**
     * The packs that a user names by id or file; all shipped ones when none is named. They are given as paths so that
     * those of a user beside a server are looked for in the user's folder.
     */
    static List<PackFile> of(@Nullable List<Path> named) {
        return named == null || named.isEmpty()
                ? RulePacks.ids().stream().map(PackFile::shipped).toList()
                : named.stream().map(PackFile::of).toList();
    }

    static PackFile of(Path idOrFile) {
        return RulePacks.ids().contains(id(idOrFile)) && !Files.isRegularFile(idOrFile)
                ? shipped(id(idOrFile))
                : file(idOrFile);
    }

    private static String id(Path idOrFile) {
        return String.valueOf(idOrFile.getFileName());
    }

    private static PackFile shipped(String id) {
        return new PackFile(id + ".yaml", RulePacks.pack(id), RulePacks.cases(id));
    }

    private static PackFile file(Path file) {
        String name = String.valueOf(file.getFileName());
        Path cases = file.resolveSibling("cases").resolve(name);
        return new PackFile(name, CommandFiles.text(file), Files.isRegularFile(cases) ? CommandFiles.text(cases) : "");
    }

    /** That of a file, else the version in force of the measure with such an id. */
    static Impact.Version version(Path idOrFile, RuleChanges changes, Instant now) {
        if (!Files.isRegularFile(idOrFile)) {
            Optional<Impact.Version> inForce = changes.inForce(id(idOrFile), now);
            if (inForce.isPresent()) {
                return inForce.get();
            }
        }
        PackFile file = file(idOrFile);
        return new Impact.Version(file.name(), file.pack());
    }

    Measure measure() {
        return RulePacks.reader().read(name, pack);
    }

    List<RuleCase> cases() {
        return caseText.isEmpty() ? List.of() : CaseReader.read("cases/" + name, caseText);
    }

    Map<String, String> equivalent() {
        return caseText.isEmpty() ? Map.of() : CaseReader.equivalent("cases/" + name, caseText);
    }
}
