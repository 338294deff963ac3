package io.fluxer.embedded.core;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client learns about the instance before it logs in.
 */
final class InstanceRoutes {

	private final boolean presignedUploads;

	private String apiUrl = "";

	private String gatewayUrl = "";

	InstanceRoutes(boolean presignedUploads) {
		this.presignedUploads = presignedUploads;
	}

	void publishAt(String apiUrl, String gatewayUrl) {
		this.apiUrl = apiUrl;
		this.gatewayUrl = gatewayUrl;
	}

	List<Route> routes() {
		return List.of(Route.open("GET", "/gateway/bot", Buckets.GATEWAY, this::gateway),
				Route.open("GET", "/.well-known/fluxer", Buckets.INSTANCE, (call) -> instance()));
	}

	/**
	 * Looks at the shape of the credentials alone: a revoked token passes (Fluxer's API,
	 * authentication).
	 */
	private JsonNode gateway(Call call) {
		String authorization = call.request().authorization();
		if (authorization == null) {
			throw ApiError.of(401, "MISSING_AUTHORIZATION", "Missing authorization.");
		}
		if (!Credentials.looksLikeBot(authorization)) {
			throw ApiError.of(401, "INVALID_AUTH_TOKEN", "Invalid auth token.");
		}
		ObjectNode node = Json.object().put("url", this.gatewayUrl).put("shards", 1);
		node.putObject("session_start_limit")
			.put("total", 1000)
			.put("remaining", 999)
			.put("reset_after", 14400000)
			.put("max_concurrency", 1);
		return node;
	}

	private JsonNode instance() {
		ObjectNode node = Json.object().put("api_code_version", 1);
		addEndpoints(node.putObject("endpoints"));
		node.putObject("captcha").put("provider", "none").putNull("hcaptcha_site_key").putNull("turnstile_site_key");
		node.putObject("features")
			.put("voice_enabled", false)
			.put("stripe_enabled", false)
			.put("self_hosted", true)
			.put("presigned_attachment_uploads", this.presignedUploads)
			.put("emails_enabled", false);
		node.putObject("gif").put("provider", "none").put("display_name", "None").put("attribution_required", false);
		node.putObject("sso")
			.put("enabled", false)
			.put("enforced", false)
			.putNull("display_name")
			.put("redirect_uri", "");
		node.putObject("registration").put("mode", "closed").put("admin_registration_urls_enabled", false);
		node.putObject("community")
			.put("single_community", false)
			.putNull("single_community_guild_id")
			.put("direct_messages_disabled", false);
		node.putObject("services")
			.put("gif_enabled", false)
			.put("youtube_enabled", false)
			.put("bluesky_enabled", false);
		addLimits(node.putObject("limits"));
		node.putObject("push").putNull("public_vapid_key");
		addAppearance(node.putObject("app_public"));
		return node;
	}

	private void addEndpoints(ObjectNode endpoints) {
		String origin = this.apiUrl.substring(0, this.apiUrl.length() - "/v1".length());
		List.of("api", "api_client", "api_public").forEach((name) -> endpoints.put(name, origin));
		endpoints.put("gateway", this.gatewayUrl);
		endpoints.put("media", origin + "/media");
		List.of("static_cdn", "marketing", "admin", "invite", "gift", "webapp")
			.forEach((name) -> endpoints.put(name, origin));
	}

	private static void addLimits(ObjectNode limits) {
		limits.put("version", 2);
		limits.putArray("traitDefinitions").add("premium");
		// Bots count as premium, though none may send more than 50 MiB.
		ObjectNode premium = limits.putArray("rules").addObject().put("id", "premium");
		premium.putObject("filters").putArray("traits").add("premium");
		premium.putObject("overrides").put("max_attachment_file_size", 500 * 1024 * 1024);
		limits.put("defaultsHash", "embedded");
	}

	private static void addAppearance(ObjectNode app) {
		ObjectNode branding = app.putObject("branding").put("product_name", "Embedded Fluxer");
		List.of("icon_url", "symbol_url", "logo_url", "wordmark_url", "favicon_url", "theme_color")
			.forEach(branding::putNull);
		app.putObject("setup").put("configured", true).putNull("admin_url");
		app.putObject("legal").putNull("terms_url").putNull("privacy_url");
		app.putObject("registration").put("collect_date_of_birth", false);
	}

}
