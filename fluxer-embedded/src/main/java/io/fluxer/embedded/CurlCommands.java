package io.fluxer.embedded;

import io.fluxer.json.FluxerJson;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes {@code curl} commands for a POSIX shell.
 */
final class CurlCommands {

	private final String apiUrl;

	private final String token;

	private final String channelId;

	CurlCommands(String apiUrl, String token, String channelId) {
		this.apiUrl = apiUrl;
		this.token = token;
		this.channelId = channelId;
	}

	String say(String text) {
		String json = FluxerJson.mapper()
			.writeValueAsString(JsonNodeFactory.instance.objectNode().put("content", text));
		return "curl -sS -X POST " + authorization() + " -H 'Content-Type: application/json' --data-raw " + quoted(json)
				+ " " + messages();
	}

	String list() {
		return "curl -sS " + authorization() + " " + messages();
	}

	private String authorization() {
		return "-H " + quoted("Authorization: " + this.token);
	}

	private String messages() {
		return quoted(this.apiUrl + "/channels/" + this.channelId + "/messages");
	}

	/**
	 * Puts a word in single quotes, inside which a shell leaves everything alone but the
	 * quote itself.
	 */
	private static String quoted(String word) {
		return "'" + word.replace("'", "'\\''") + "'";
	}

}
