package io.fluxer.embedded.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a running Fluxer server was recorded to say.
 */
final class Recordings {

	private final Path directory;

	private Recordings(Path directory) {
		this.directory = directory;
	}

	/**
	 * Finds the recordings.
	 * @return the recordings, or {@code null} if this machine has none
	 */
	static @Nullable Recordings find() {
		String property = System.getProperty("fluxer.reference", "");
		Path directory = Path.of(property);
		return (!property.isEmpty() && Files.isDirectory(directory.resolve("frames"))) ? new Recordings(directory)
				: null;
	}

	JsonNode frame(String name) {
		return FluxerJson.mapper().readTree(text("frames/" + name + ".json"));
	}

	/**
	 * Returns the API's own document.
	 */
	JsonNode document() {
		return FluxerJson.mapper().readTree(text("openapi-bot.json"));
	}

	Exchange exchange(String name) {
		String text = text("exchanges/" + name + ".txt");
		String answer = text.substring(text.indexOf("< HTTP/1.1 "));
		int end = answer.indexOf("\n\n");
		Set<String> headers = new TreeSet<>();
		List<String> lines = answer.substring(0, end).lines().toList();
		lines.stream()
			.skip(1)
			.forEach((line) -> headers.add(line.substring(2, line.indexOf(':')).toLowerCase(Locale.ROOT)));
		int status = Integer.parseInt(lines.get(0).split(" ")[2]);
		return new Exchange(status, headers, json(answer.substring(end).strip()));
	}

	/**
	 * Returns the frame that told of an entry of the audit log.
	 * @param action the entry's kind
	 */
	JsonNode audited(int action) {
		return text("exchanges/ws-events-raw.txt").lines()
			.filter((line) -> line.contains("GUILD_AUDIT_LOG_ENTRY_CREATE"))
			.map((line) -> json(line.substring(line.indexOf('{'))))
			.filter((frame) -> frame.at("/d/action_type").asInt() == action)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No recorded entry of kind " + action));
	}

	/**
	 * Returns every JSON tree there is, to learn from.
	 */
	List<JsonNode> all() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter((file) -> file.getParent() != null)
				.filter((file) -> Set.of("frames", "exchanges").contains(file.getParent().getFileName().toString()))
				.map((file) -> (file.toString().endsWith(".json")) ? json(read(file)) : lastJson(read(file)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode lastJson(String text) {
		int start = text.lastIndexOf("\n\n");
		return json((start >= 0) ? text.substring(start).strip() : "");
	}

	private static JsonNode json(String text) {
		try {
			return (text.isEmpty()) ? Json.object() : FluxerJson.mapper().readTree(text);
		}
		catch (JacksonException ex) {
			return Json.object();
		}
	}

	private String text(String name) {
		return read(this.directory.resolve(name));
	}

	private static String read(Path file) {
		try {
			// One recording holds an image; only what is ASCII or escaped matters in it.
			byte[] bytes = Files.readAllBytes(file);
			return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A recorded answer.
	 *
	 * @param status its status
	 * @param headers the names of its headers in small letters
	 * @param body its JSON, an empty object if there is none
	 */
	record Exchange(int status, Set<String> headers, JsonNode body) {
	}

}
