package io.fluxer.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP exchange as it was recorded.
 *
 * @param file the name of the file
 * @param method the method
 * @param path the path without version and query
 * @param status the status of the answer
 * @param body the body of the answer
 */
record RecordedExchange(String file, String method, String path, int status, String body) {

	private static final Pattern REQUEST = Pattern.compile("^> ([A-Z]+) (?:/v1)?(/[^ ?]*)\\S* HTTP/1\\.1$",
			Pattern.MULTILINE);

	private static final Pattern STATUS = Pattern.compile("^< HTTP/1\\.1 (\\d{3})", Pattern.MULTILINE);

	/**
	 * Reads a file.
	 * @return the exchange, or {@code null} if the file holds none
	 */
	static RecordedExchange read(Path file) throws IOException {
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		Matcher request = REQUEST.matcher(text);
		Matcher status = STATUS.matcher(text);
		if (!request.find() || !status.find()) {
			return null;
		}
		int body = text.indexOf("\n\n", status.start());
		return new RecordedExchange(file.getFileName().toString(), request.group(1), request.group(2),
				Integer.parseInt(status.group(1)), (body >= 0) ? text.substring(body).strip() : "");
	}

	boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	boolean isEmpty() {
		return this.status == 204;
	}

}
