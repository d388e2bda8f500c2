package org.winddown.decisions;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this module. */
@Configuration(proxyBeanMethods = false)
public class DecisionsConfiguration {

    @Bean
    Decisions decisions(DataSource dataSource) {
        return new Decisions(dataSource);
    }

    @Bean
    Questions questions(DataSource dataSource) {
        return new Questions(dataSource);
    }

    @Bean
    RuleBook ruleBook(DataSource dataSource) {
        return new RuleBook(dataSource);
    }

    @Bean
    LawTexts lawTexts(DataSource dataSource) {
        return new LawTexts(dataSource);
    }

    @Bean
    Assessments assessments(DataSource dataSource) {
        return new Assessments(dataSource);
    }

    @Bean
    Matches matches(DataSource dataSource) {
        return new Matches(dataSource);
    }

    @Bean
    Samples samples(DataSource dataSource) {
        return new Samples(dataSource);
    }

    @Bean
    Exceptions exceptions(DataSource dataSource) {
        return new Exceptions(dataSource);
    }

    @Bean
    Holds holds(DataSource dataSource) {
        return new Holds(dataSource);
    }

    @Bean
    SignOffs signOffs(DataSource dataSource) {
        return new SignOffs(dataSource);
    }
}
