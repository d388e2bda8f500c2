package org.winddown.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplatesTest {

    static Stream<Resource> texts() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        List<Resource> all = new ArrayList<>(List.of(files.getResources("classpath:templates/portal/*.html")));
        all.addAll(List.of(files.getResources("classpath:static/portal/*.css")));
        return all.stream();
    }

    @Test
    void areFound() throws IOException {
        assertThat(texts()).hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void escapeEverythingAndLoadNothingFromElsewhere(Resource file) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8).replace("http://www.thymeleaf.org", "");

        assertThat(text)
                .as(file.getFilename())
                .doesNotContain("utext", "<script", "javascript:", " style=", "<style", "http:", "https:", "@import")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("\\[\\(");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void neverSayThatALawWasBroken(Resource file) throws IOException {
        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                .as(file.getFilename())
                .doesNotContainPattern("(?i)illegal|violat|unlawful");
    }
}
