package io.fluxer.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.json.FluxerJson;
import io.fluxer.rest.TestServer;
import tools.jackson.databind.JsonNode;

/**
 * What a request carried.
 *
 * @param json the JSON, of the part {@code payload_json} if there are parts
 * @param files the names of the files, in order
 */
record ReceivedBody(JsonNode json, List<String> files) {

	private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

	private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");

	static ReceivedBody of(TestServer.Request request) {
		String type = request.headers().get("Content-Type", "");
		if (type.startsWith("multipart/form-data")) {
			return ofParts(request.text(), type.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1"));
		}
		JsonNode json = (request.body().length > 0) ? FluxerJson.mapper().readTree(request.body())
				: FluxerJson.mapper().missingNode();
		return new ReceivedBody(json, List.of());
	}

	private static ReceivedBody ofParts(String text, String boundary) {
		JsonNode json = FluxerJson.mapper().missingNode();
		List<String> files = new ArrayList<>();
		for (String part : text.split("--" + Pattern.quote(boundary))) {
			int head = part.indexOf("\r\n\r\n");
			Matcher name = NAME.matcher(part);
			if (head < 0 || !name.find()) {
				continue;
			}
			Matcher filename = FILENAME.matcher(part.substring(0, head));
			if (name.group(1).equals("payload_json")) {
				json = FluxerJson.mapper().readTree(part.substring(head).strip().getBytes(StandardCharsets.UTF_8));
			}
			else if (filename.find()) {
				files.add(filename.group(1));
			}
		}
		return new ReceivedBody(json, files);
	}

}
