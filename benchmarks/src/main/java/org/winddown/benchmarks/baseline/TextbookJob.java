package org.winddown.benchmarks.baseline;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that a textbook of Spring Batch writes for a file: {@code FlatFileItemReader}, {@code JdbcBatchItemWriter},
 * chunks of 1,000, job repository in the same database. It stores every cell as it is and checks nothing.
 */
public final class TextbookJob implements AutoCloseable {

    private static final int CHUNK = 1_000;

    private final List<String> columns;
    private final HikariDataSource dataSource;
    private final AnnotationConfigApplicationContext context;

    private TextbookJob(List<String> columns, HikariDataSource dataSource) {
        this.columns = columns;
        this.dataSource = dataSource;
        this.context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> dataSource);
        context.register(Batch.class);
        context.refresh();
    }

    /** Spring Batch on the database of the table. */
    @Configuration(proxyBeanMethods = false)
    @EnableBatchProcessing
    @EnableJdbcJobRepository
    static class Batch {

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    /**
     * Opens an empty database and makes the tables.
     *
     * @param columns header of the files
     */
    public static TextbookJob create(Address address, List<String> columns) {
        HikariDataSource dataSource = connect(address);
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-"
                        + (address.postgresql() ? "postgresql" : "h2") + ".sql"))
                .execute(dataSource);
        new JdbcTemplate(dataSource).execute(TextbookTable.create(columns));
        return new TextbookJob(List.copyOf(columns), dataSource);
    }

    /** Opens a database that was created before, and empties the table: the job of the next night loads all again. */
    public static TextbookJob reopen(Address address, List<String> columns) {
        HikariDataSource dataSource = connect(address);
        new JdbcTemplate(dataSource).execute("truncate table " + TextbookTable.NAME);
        return new TextbookJob(List.copyOf(columns), dataSource);
    }

    private static HikariDataSource connect(Address address) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(address.url() + (address.postgresql() ? "?reWriteBatchedInserts=true" : ""));
        dataSource.setUsername(address.user());
        dataSource.setPassword(address.password());
        dataSource.setMinimumIdle(1);
        return dataSource;
    }

    /** Loads a file; returns how many rows were written. */
    public long run(Path file) {
        JobRepository repository = context.getBean(JobRepository.class);
        Step step = new StepBuilder("load", repository)
                .<String[], String[]>chunk(CHUNK)
                .transactionManager(context.getBean(PlatformTransactionManager.class))
                .reader(reader(file))
                .writer(writer())
                .build();
        Job job = new JobBuilder("textbook", repository).start(step).build();
        JobExecution execution;
        try {
            execution = context.getBean(JobOperator.class)
                    .start(
                            job,
                            new JobParametersBuilder()
                                    .addString("file", file.toString())
                                    .toJobParameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The textbook job could not be started.", e);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("The textbook job ended as " + execution.getExitStatus());
        }
        return execution.getStepExecutions().stream()
                .mapToLong(StepExecution::getWriteCount)
                .sum();
    }

    private FlatFileItemReader<String[]> reader(Path file) {
        return new FlatFileItemReaderBuilder<String[]>()
                .name("rows")
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .delimited()
                .names(columns.toArray(String[]::new))
                .fieldSetMapper(FieldSet::getValues)
                .build();
    }

    private JdbcBatchItemWriter<String[]> writer() {
        JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>()
                .dataSource(dataSource)
                .sql(TextbookTable.insert(columns))
                .itemPreparedStatementSetter((cells, statement) -> {
                    for (int i = 0; i < cells.length; i++) {
                        statement.setString(i + 1, cells[i]);
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }
}
