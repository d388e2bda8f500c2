package org.winddown.benchmarks.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** The measure on Kaspersky as rules for Drools, compiled to its executable model. */
final class DroolsRules {

    /** A batch this large was the fastest of 1,000, 10,000 and all at once. */
    private static final int BATCH = 1_000;

    private final KieBase rules;

    DroolsRules() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/winddown/benchmarks/rules/kaspersky.drl", source());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.WARNING)) {
            throw new IllegalStateException("The rules do not compile: " + builder.getResults());
        }
        rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String source() {
        try (InputStream in = DroolsRules.class.getResourceAsStream("kaspersky.drl")) {
            if (in == null) {
                throw new IllegalStateException("The rules for Drools are not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Applies the rules to assets; each asset is judged by itself, so how many share a session makes no difference. */
    void judge(List<ScreenedAsset> assets) {
        for (int from = 0; from < assets.size(); from += BATCH) {
            rules.newStatelessKieSession().execute(assets.subList(from, Math.min(from + BATCH, assets.size())));
        }
    }
}
