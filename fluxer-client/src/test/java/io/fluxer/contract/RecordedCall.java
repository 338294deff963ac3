package io.fluxer.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP exchange as it was recorded from a running server.
 *
 * @param name the name of the file without its end
 * @param method the method
 * @param target the path without version, and the query
 * @param headers the headers of the request, in small letters
 * @param body the body of the request, missing if there is none or it is no JSON
 * @param status the status of the answer
 * @param answerHeaders the headers of the answer, in small letters
 * @param answer the body of the answer, empty if there is none
 */
record RecordedCall(String name, String method, String target, Map<String, String> headers, JsonNode body, int status,
		Map<String, String> answerHeaders, String answer) {

	private static final Pattern REQUEST = Pattern.compile("^> ([A-Z]+) (?:/v1)?(/\\S*) HTTP/1\\.1$");

	private static final Pattern STATUS = Pattern.compile("^< HTTP/1\\.1 (\\d{3}).*");

	private static final Pattern ID = Pattern.compile("\\d{17,20}");

	/** Reads a file, {@code null} if it holds no exchange. */
	static RecordedCall read(Path file) throws IOException {
		List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
		Matcher request = REQUEST.matcher(lines.get(0));
		if (!request.matches()) {
			return null;
		}
		List<String> sent = marked(lines, '>');
		List<String> received = marked(lines, '<');
		Matcher status = STATUS.matcher("< " + received.get(0));
		if (!status.matches()) {
			return null;
		}
		int answerFrom = lines.indexOf("< " + received.get(received.size() - 1)) + 1;
		int end = (sent.indexOf("") >= 0) ? sent.indexOf("") : sent.size();
		return new RecordedCall(file.getFileName().toString().replaceAll("\\.txt$", ""), request.group(1),
				request.group(2), headers(sent.subList(1, end)), json(sent.subList(end, sent.size())),
				Integer.parseInt(status.group(1)), headers(received.subList(1, received.size())),
				answer(lines.subList(answerFrom, lines.size())));
	}

	/** The id at a place of the path. */
	Snowflake id(int place) {
		Matcher matcher = ID.matcher(this.target);
		for (int index = 0; index <= place; index++) {
			if (!matcher.find()) {
				throw new IllegalArgumentException("No id " + place + " in " + this.target);
			}
		}
		return Snowflake.of(matcher.group());
	}

	/** A segment of the path, the first being 0. */
	String segment(int place) {
		return this.target.replaceAll("\\?.*", "").split("/")[place + 1];
	}

	/** The answer as a tree, missing if it has no body. */
	JsonNode answerTree() {
		return this.answer.isEmpty() ? FluxerJson.mapper().missingNode() : FluxerJson.mapper().readTree(this.answer);
	}

	// The recorder wrote a word in brackets where there was no body.
	private static String answer(List<String> lines) {
		String text = String.join("\n", lines).strip();
		return text.startsWith("(") ? "" : text;
	}

	private static List<String> marked(List<String> lines, char mark) {
		List<String> marked = new ArrayList<>();
		for (String line : lines) {
			if (!line.isEmpty() && line.charAt(0) == mark) {
				marked.add((line.length() > 2) ? line.substring(2).replace("\r", "") : "");
			}
		}
		return marked;
	}

	private static Map<String, String> headers(List<String> lines) {
		Map<String, String> headers = new TreeMap<>();
		for (String line : lines) {
			int colon = line.indexOf(": ");
			if (colon > 0) {
				headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 2));
			}
		}
		return headers;
	}

	// The part payload_json if there are parts: the one line that begins as JSON does.
	private static JsonNode json(List<String> lines) {
		for (String line : lines) {
			if (line.startsWith("{") || line.startsWith("[")) {
				try {
					return FluxerJson.mapper().readTree(line);
				}
				catch (JacksonException ex) {
					break;
				}
			}
		}
		return FluxerJson.mapper().missingNode();
	}

}
