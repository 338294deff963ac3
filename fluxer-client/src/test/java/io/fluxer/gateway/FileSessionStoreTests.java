package io.fluxer.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.BotToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

class FileSessionStoreTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final BotToken TOKEN = BotToken.of("5.SECRET");

	private static final SessionKey KEY = SessionKey.of(TOKEN, 0, 1);

	@TempDir
	private Path temp;

	private final Logger logger = (Logger) LoggerFactory.getLogger(FileSessionStore.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private FileSessionStore store;

	@BeforeEach
	void open() {
		this.store = new FileSessionStore(this.temp.resolve("a/b"));
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.log);
	}

	@Test
	void loadsWhatItSaved() {
		StoredSession session = session(KEY, 17);
		this.store.save(session).block(LIMIT);
		assertThat(new FileSessionStore(this.store.directory()).load(KEY).block(LIMIT)).isEqualTo(session);
		assertThat(this.log.list).isEmpty();
	}

	@Test
	void keepsTheLastOfSeveral() {
		this.store.save(session(KEY, 17)).block(LIMIT);
		this.store.save(session(KEY, 18)).block(LIMIT);
		assertThat(this.store.load(KEY).block(LIMIT)).extracting(StoredSession::sequence).isEqualTo(18L);
	}

	@Test
	void hasNothingAtFirstAndSaysNothingOfIt() {
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		assertThat(this.log.list).isEmpty();
	}

	@Test
	void deletes() {
		this.store.delete(KEY).block(LIMIT);
		this.store.save(session(KEY, 17)).block(LIMIT);
		this.store.delete(KEY).block(LIMIT);
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
	}

	@Test
	void keepsBotsAndShardsApart() {
		List<SessionKey> keys = List.of(KEY, new SessionKey("5", 0, 2), new SessionKey("5", 1, 2),
				new SessionKey("6", 0, 1), SessionKey.of(BotToken.of("opaque"), 0, 1));
		Flux.range(0, keys.size()).flatMap((i) -> this.store.save(session(keys.get(i), i + 1))).blockLast(LIMIT);
		for (int i = 0; i < keys.size(); i++) {
			assertThat(this.store.load(keys.get(i)).block(LIMIT)).isEqualTo(session(keys.get(i), i + 1));
		}
	}

	@Test
	void manyShardsAreSavedAtOnce() {
		List<SessionKey> keys = IntStream.range(0, 16).mapToObj((shard) -> new SessionKey("5", shard, 16)).toList();
		Flux.fromIterable(keys)
			.flatMap((key) -> Flux.range(1, 3).concatMap((i) -> this.store.save(session(key, i))), 16)
			.blockLast(LIMIT);
		assertThat(Flux.fromIterable(keys).flatMap(this.store::load).collectList().block(LIMIT))
			.extracting(StoredSession::sequence)
			.hasSize(16)
			.containsOnly(3L);
	}

	@Test
	void isForTheOwnerAlone() throws IOException {
		assumeThat(this.temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
		this.store.save(session(KEY, 17)).block(LIMIT);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.store.directory())))
			.isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
	}

	@Test
	void closesItsDirectoryToOthers() throws IOException {
		assumeThat(this.temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
		this.store.save(session(KEY, 1)).block(LIMIT);
		open(this.store.directory(), "rwxrwxrwx");
		this.store.save(session(KEY, 2)).block(LIMIT);
		assertThat(permissions(this.store.directory())).isEqualTo("rwx------");
		open(this.store.directory(), "rwxrwx---");
		assertThat(this.store.load(KEY).block(LIMIT)).isNotNull();
		assertThat(permissions(this.store.directory())).isEqualTo("rwx------");
	}

	@Test
	void refusesADirectoryOfOthersThatTheyCouldChange() throws IOException {
		assumeThat(this.temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
		this.store.save(session(KEY, 1)).block(LIMIT);
		Files.writeString(this.store.directory().resolve("notes.txt"), "of somebody else");
		open(this.store.directory(), "rwxrwxrwx");
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> this.store.save(session(KEY, 2)).block(LIMIT))
			.withStackTraceContaining(this.store.directory() + " (rwxrwxrwx)")
			.withStackTraceContaining("chmod 700");
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		assertThat(this.log.list).singleElement()
			.satisfies((line) -> assertThat(line.getFormattedMessage()).contains("Others may change"));
		assertThat(permissions(this.store.directory())).isEqualTo("rwxrwxrwx");
	}

	@Test
	void takesADirectoryOfOthersThatTheyCanOnlyRead() throws IOException {
		assumeThat(this.temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
		this.store.save(session(KEY, 1)).block(LIMIT);
		Files.writeString(this.store.directory().resolve("notes.txt"), "of somebody else");
		open(this.store.directory(), "rwxr-xr-x");
		this.store.save(session(KEY, 2)).block(LIMIT);
		assertThat(this.store.load(KEY).block(LIMIT)).isNotNull();
		assertThat(permissions(this.store.directory())).isEqualTo("rwxr-xr-x");
	}

	private static void open(Path directory, String permissions) throws IOException {
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	@Test
	void neverHoldsTheToken() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		assertThat(Files.readString(file())).contains("the-session").doesNotContain("SECRET");
		assertThat(session(KEY, 17).toString()).doesNotContain("the-session").doesNotContain("SECRET");
		assertThat(new ResumePoint("the-session", 1, Duration.ZERO).toString()).doesNotContain("the-session");
	}

	@Test
	void fileCutOffAnywhereCountsAsNone() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		byte[] whole = Files.readAllBytes(file());
		for (int length = 0; length < whole.length; length += 7) {
			Files.write(file(), Arrays.copyOf(whole, length));
			assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		}
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.hasSize((whole.length + 6) / 7)
			.allSatisfy((line) -> assertThat(line).contains(file().toString()).doesNotContain("the-session"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"text\"", "{}", "{\"format\":1}", "{\"format\":1,\"session\":null}",
			"{\"format\":1,\"session\":{}}", "{\"format\":1,\"session\":{\"session_id\":\"the-session\"}}",
			"{\"format\":\"one\"}", "\u0000\u0001" })
	void foreignFileCountsAsNone(String text) throws IOException {
		Files.createDirectories(this.store.directory());
		Files.writeString(file(), text);
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		assertThat(this.log.list).hasSize(1);
	}

	@Test
	void fileWithAPartOfAnotherFormCountsAsNone() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		String whole = Files.readString(file());
		for (String part : List.of("\"sequence\":17>\"sequence\":-1", "\"saved_at\":\">\"saved_at\":\"x",
				"\"guild_ids\":[>\"guild_ids\":[null,", "\"user\":{>\"user\":17,\"u\":{", "\"shard\":0>\"shard\":9")) {
			String changed = whole.replace(part.split(">")[0], part.split(">")[1]);
			assertThat(changed).isNotEqualTo(whole);
			Files.writeString(file(), changed);
			assertThat(this.store.load(KEY).block(LIMIT)).as(part).isNull();
		}
		assertThat(this.log.list).hasSize(5)
			.extracting(ILoggingEvent::getFormattedMessage)
			.allSatisfy((line) -> assertThat(line).doesNotContain("the-session"));
	}

	@Test
	void fileOfANewerFormatCountsAsNoneAndIsReplaced() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		Files.writeString(file(), Files.readString(file()).replace("\"format\":1", "\"format\":2"));
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		assertThat(this.log.list).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.contains("format 2");
		this.store.save(session(KEY, 18)).block(LIMIT);
		assertThat(this.store.load(KEY).block(LIMIT)).isNotNull();
	}

	@Test
	void renamedFileOfAnotherBotCountsAsNone() throws IOException {
		this.store.save(session(new SessionKey("6", 0, 1), 17)).block(LIMIT);
		Files.move(file(), this.store.directory().resolve("session-5-0-of-1.json"));
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		assertThat(this.log.list).hasSize(1);
	}

	@Test
	void unreadableFileCountsAsNone() throws IOException {
		Files.createDirectories(this.store.directory().resolve("session-5-0-of-1.json"));
		assertThat(this.store.load(KEY).block(LIMIT)).isNull();
		assertThat(this.log.list).hasSize(1);
	}

	@Test
	void fieldsOfALaterVersionAreAllowed() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		Files.writeString(file(), Files.readString(file()).replace("\"session\":{", "\"session\":{\"more\":[1],"));
		assertThat(this.store.load(KEY).block(LIMIT)).isEqualTo(session(KEY, 17));
	}

	@Test
	void failsIfTheDirectoryCannotBeMade() throws IOException {
		Files.writeString(this.temp.resolve("a"), "a file");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.store.save(session(KEY, 17)).block(LIMIT))
			.withCauseInstanceOf(IOException.class);
	}

	@Test
	void overwritesWhatAKilledProcessLeft() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		Files.writeString(this.store.directory().resolve("session-5-0-of-1.json.tmp"), "{\"format");
		assertThat(this.store.load(KEY).block(LIMIT)).isEqualTo(session(KEY, 17));
		this.store.save(session(KEY, 18)).block(LIMIT);
		assertThat(this.store.load(KEY).block(LIMIT)).isEqualTo(session(KEY, 18));
		assertThat(files()).hasSize(1);
	}

	@Test
	void deletesWhatAKilledProcessLeft() throws IOException {
		this.store.save(session(KEY, 17)).block(LIMIT);
		Files.writeString(this.store.directory().resolve("session-5-0-of-1.json.tmp"), "{\"format");
		this.store.delete(KEY).block(LIMIT);
		assertThat(files()).isEmpty();
	}

	@Test
	void keyHasNothingThatLeavesTheDirectory() {
		for (String bot : List.of("", "../5", "a/b", "5.SECRET", "a b")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new SessionKey(bot, 0, 1));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> new SessionKey("5", 1, 1));
		assertThat(SessionKey.of(BotToken.of("opaque-SECRET"), 0, 1).bot()).matches("[0-9a-f]{32}");
	}

	private Path file() throws IOException {
		List<Path> files = files();
		return files.isEmpty() ? this.store.directory().resolve("session-5-0-of-1.json") : files.get(0);
	}

	private List<Path> files() throws IOException {
		if (!Files.exists(this.store.directory())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.store.directory())) {
			return files.toList();
		}
	}

	private static StoredSession session(SessionKey key, long sequence) {
		User user = FluxerJson.mapper()
			.readValue("{\"id\":\"5\",\"username\":\"bot\",\"discriminator\":\"0001\",\"bot\":true}"
				.getBytes(StandardCharsets.UTF_8), User.class);
		return new StoredSession(key, StoredSession.fingerprint(TOKEN), "ws://127.0.0.1:1/", "the-session", sequence,
				user, Set.of(Snowflake.of(100), Snowflake.of(200)), Set.of(Snowflake.of(200)), Set.of("TYPING_START"),
				Instant.EPOCH, Instant.parse("2026-01-01T00:00:00.123456Z"));
	}

}
