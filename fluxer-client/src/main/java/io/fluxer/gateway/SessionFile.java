package io.fluxer.gateway;

import java.io.Serial;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a file that holds a session: JSON, with the number of its format.
 */
final class SessionFile {

	static final int FORMAT = 1;

	private static final String FORMAT_KEY = "format";

	private static final String SESSION_KEY = "session";

	private SessionFile() {
	}

	static byte[] format(StoredSession session) {
		ObjectNode root = FluxerJson.mapper().createObjectNode().put(FORMAT_KEY, FORMAT);
		root.set(SESSION_KEY, FluxerJson.mapper().valueToTree(session));
		return FluxerJson.mapper().writeValueAsBytes(root);
	}

	/**
	 * Reads a session.
	 * @param text the text of the file
	 * @param key whose session it must be
	 * @return the session
	 * @throws UnusableException if it is not one of that key in this format; the message
	 * quotes nothing of it
	 */
	static StoredSession parse(byte[] text, SessionKey key) throws UnusableException {
		JsonNode root = tree(text);
		JsonNode format = root.path(FORMAT_KEY);
		if (!format.isIntegralNumber()) {
			throw new UnusableException("it is not a file of this library");
		}
		if (format.asLong() != FORMAT) {
			throw new UnusableException(
					"it has format " + format.asLong() + ", and this version reads format " + FORMAT);
		}
		StoredSession session = session(root.path(SESSION_KEY));
		if (session == null) {
			throw new UnusableException("it lacks a part, or one has another form");
		}
		if (!session.key().equals(key)) {
			throw new UnusableException("it holds the session of another bot or shard");
		}
		return session;
	}

	private static JsonNode tree(byte[] text) throws UnusableException {
		try {
			return FluxerJson.mapper().readTree(text);
		}
		catch (JacksonException ex) {
			throw new UnusableException("it is cut off or no JSON");
		}
	}

	private static @Nullable StoredSession session(JsonNode tree) {
		try {
			return FluxerJson.mapper().treeToValue(tree, StoredSession.class);
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException ex) {
			// Not the reason: it may quote the session id.
			return null;
		}
	}

	/**
	 * Says why a file is no session.
	 */
	static final class UnusableException extends Exception {

		@Serial
		private static final long serialVersionUID = 1L;

		UnusableException(String message) {
			super(message);
		}

	}

}
