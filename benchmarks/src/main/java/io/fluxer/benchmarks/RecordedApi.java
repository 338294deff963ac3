package io.fluxer.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.netty.buffer.Unpooled;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * An API that answers every request with the bot's own user and limits nothing: as little
 * work as a server can have, so that the client is what is measured.
 */
final class RecordedApi {

	private static final String OWN_USER = """
			{"id":"1420070400000000001","username":"Measured","discriminator":"0042","global_name":null,\
			"avatar":null,"avatar_color":null,"bot":true,"flags":0,"is_staff":false,"acls":[],"traits":["premium"],\
			"email":null,"email_bounced":false,"phone":null,"bio":"A bot that is in a hurry","pronouns":null,\
			"accent_color":null,"banner":null,"banner_color":null,"mfa_enabled":false,"verified":false,\
			"premium_type":0,"premium_since":null,"premium_until":null,"premium_will_cancel":false,\
			"premium_lifetime_sequence":null,"premium_badge_hidden":false,"premium_badge_masked":false,\
			"password_last_changed_at":null,"required_actions":[],"nsfw_allowed":true,"has_ever_purchased":false,\
			"has_unread_gift_inventory":false,"unread_gift_inventory_count":0,"pending_bulk_message_deletion":null,\
			"terms_agreed_at":null,"privacy_agreed_at":null}""";

	private RecordedApi() {
	}

	/**
	 * Starts the server, prints its port, and runs until standard input ends.
	 * @param arguments none
	 * @throws IOException if standard input cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		byte[] answer = OWN_USER.getBytes(StandardCharsets.UTF_8);
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> response.header("Content-Type", "application/json")
				.header("Content-Length", Integer.toString(answer.length))
				.header("Cache-Control", "no-cache")
				.header("X-Request-ID", "6a0f4f52-0c1e-4b7e-9df1-1b3f0b1c2d3e")
				.header("X-Fluxer-Version", "dev")
				.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(answer))))
			.bindNow();
		System.out.println(server.port());
		while (System.in.read() >= 0) {
			continue;
		}
		server.disposeNow();
	}

}
