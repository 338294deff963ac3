package io.fluxer.entity;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds for every record that the API sends, each with a file of JSON in which every
 * key has a value.
 */
class RecordJsonTests {

	private static final int UNKNOWN = 4711;

	private static final Map<String, Set<String>> REQUIRED_BESIDES_ID = Map.ofEntries(
			Map.entry("Message", Set.of("channel_id")), Map.entry("Profile", Set.of("user")),
			Map.entry("VoiceState", Set.of("user_id")), Map.entry("GuildInvite", Set.of("code", "guild")),
			Map.entry("GroupInvite", Set.of("code", "channel")), Map.entry("PackInvite", Set.of("code", "pack")),
			Map.entry("UnknownInvite", Set.of("code")), Map.entry("GuildBan", Set.of("user")),
			Map.entry("ChannelPin", Set.of("message")), Map.entry("MemberSearchResult", Set.of("user_id")),
			Map.entry("Reaction", Set.of("emoji")));

	private static final Set<String> ID_IS_OPTIONAL = Set.of("ReactionEmoji", "ConnectedAccount", "AuditLogOptions",
			"MemberSearchResult", "InstanceLimitRule");

	/** A type that selects the record cannot be unknown inside it. */
	private static final Set<String> SELECTED_BY_TYPE = Set.of("GuildInvite", "GroupInvite", "PackInvite");

	@Test
	void recordsInsideOthersHaveAFileToo() throws IOException, URISyntaxException {
		Set<Class<?>> withFile = records().collect(Collectors.toSet());
		assertThat(withFile.stream()
			.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
			.flatMap((component) -> namedIn(component.getGenericType()))
			.filter((type) -> type.getPackage() == User.class.getPackage() && !isOneValue(type))
			.distinct()).isSubsetOf(withFile);
	}

	@ParameterizedTest
	@MethodSource("records")
	void hasAFileWithEveryKey(Class<?> type) {
		Set<String> keys = new TreeSet<>(write(read(full(type), type)).propertyNames());
		assertThat(keys).isEqualTo(new TreeSet<>(full(type).propertyNames()));
	}

	@ParameterizedTest
	@MethodSource("records")
	void writesAgainWhatItReads(Class<?> type) {
		assertThat(JsonTrees.differences(full(type), write(read(full(type), type)))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("records")
	void isEqualOnceReadAgain(Class<?> type) {
		Object value = read(full(type), type);
		assertThat(read(write(value), type)).isEqualTo(value).hasSameHashCodeAs(value);
	}

	@ParameterizedTest
	@MethodSource("records")
	void readsWithoutAnyOneOptionalKey(Class<?> type) {
		for (String key : optionalKeys(type)) {
			ObjectNode json = full(type);
			json.remove(key);
			assertThat(JsonTrees.differences(json, write(read(json, type)))).as(key).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void readsWithoutAllOptionalKeys(Class<?> type) {
		ObjectNode json = full(type);
		json.remove(optionalKeys(type));
		assertThat(JsonTrees.differences(json, write(read(json, type)))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("recordsWhereNullIsNoValue")
	void readsNullsAsAbsent(Class<?> type) {
		ObjectNode nulls = full(type);
		ObjectNode absent = full(type);
		for (String key : optionalKeys(type)) {
			nulls.putNull(key);
			absent.remove(key);
		}
		assertThat(read(nulls, type)).isEqualTo(read(absent, type));
	}

	@ParameterizedTest
	@MethodSource("records")
	void refusesToReadWithoutARequiredKeyAndNamesTheRecord(Class<?> type) {
		for (String key : requiredKeys(type)) {
			ObjectNode json = full(type);
			json.remove(key);
			assertThatExceptionOfType(JacksonException.class).as(key)
				.isThrownBy(() -> read(json, type))
				.withMessageContaining(" needs a");
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void passesOverUnknownKeys(Class<?> type) {
		ObjectNode json = full(type);
		json.putObject("from_a_newer_server").putNull("x");
		assertThat(read(json, type)).isEqualTo(read(full(type), type));
	}

	@ParameterizedTest
	@MethodSource("records")
	void keepsUnknownValuesOfOpenSets(Class<?> type) {
		for (RecordComponent component : type.getRecordComponents()) {
			if (!isOpenSet(component.getType())
					|| (SELECTED_BY_TYPE.contains(type.getSimpleName()) && component.getName().equals("type"))) {
				continue;
			}
			String key = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
			ObjectNode json = full(type);
			assertThat(json.path(key).isInt()).as(key).isTrue();
			json.put(key, UNKNOWN);
			assertThat(write(read(json, type)).path(key).asInt()).as(key).isEqualTo(UNKNOWN);
		}
	}

	static Stream<Class<?>> recordsWhereNullIsNoValue() throws IOException, URISyntaxException {
		return records().filter((type) -> type != AuditLogChange.class);
	}

	static Stream<Class<?>> records() throws IOException, URISyntaxException {
		Path directory = Path.of(RecordJsonTests.class.getResource("User.json").toURI()).getParent();
		try (Stream<Path> files = Files.list(directory)) {
			List<Class<?>> types = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".json"))
				.sorted()
				.<Class<?>>map((name) -> load(name.substring(0, name.length() - ".json".length())))
				.toList();
			return types.stream();
		}
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(RecordJsonTests.class.getPackageName() + "." + name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<Class<?>> namedIn(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			return Arrays.stream(parameterized.getActualTypeArguments()).flatMap(RecordJsonTests::namedIn);
		}
		return (type instanceof Class<?> named) ? Stream.of(named) : Stream.empty();
	}

	private static boolean isOneValue(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.anyMatch((method) -> method.isAnnotationPresent(JsonValue.class));
	}

	private static boolean isOpenSet(Class<?> type) {
		return type.isRecord() && type.getRecordComponents().length == 1
				&& type.getRecordComponents()[0].getType() == int.class && isOneValue(type);
	}

	private static Set<String> requiredKeys(Class<?> type) {
		Set<String> required = new TreeSet<>(REQUIRED_BESIDES_ID.getOrDefault(type.getSimpleName(), Set.of()));
		if (full(type).has("id") && !ID_IS_OPTIONAL.contains(type.getSimpleName())) {
			required.add("id");
		}
		return required;
	}

	private static Set<String> optionalKeys(Class<?> type) {
		Set<String> keys = new TreeSet<>(full(type).propertyNames());
		keys.removeAll(requiredKeys(type));
		if (SELECTED_BY_TYPE.contains(type.getSimpleName())) {
			keys.remove("type");
		}
		return keys;
	}

	private static ObjectNode full(Class<?> type) {
		String name = type.getSimpleName() + ".json";
		try (InputStream file = RecordJsonTests.class.getResourceAsStream(name)) {
			assertThat(file).as("a file " + name + " with every key").isNotNull();
			return (ObjectNode) FluxerJson.mapper().readTree(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object read(JsonNode json, Class<?> type) {
		return FluxerJson.mapper().treeToValue(json, type);
	}

	private static JsonNode write(Object value) {
		return FluxerJson.mapper().readTree(FluxerJson.mapper().writeValueAsBytes(value));
	}

}
