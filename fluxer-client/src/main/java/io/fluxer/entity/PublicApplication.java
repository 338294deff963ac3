package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An application as anybody sees it who is asked to add it.
 *
 * @param id the id
 * @param name the name
 * @param icon the hash of the icon
 * @param description what it does
 * @param redirectUris where OAuth 2 may lead back to
 * @param scopes what it may ask for
 * @param botPublic whether anybody may add the bot
 * @param bot its bot
 * @param currentUser who asks
 * @since 0.1.0
 */
public record PublicApplication(Snowflake id, String name, @Nullable String icon, @Nullable String description,
		List<String> redirectUris, List<String> scopes, boolean botPublic, @Nullable ApplicationBot bot,
		@Nullable User currentUser) {

	/**
	 * Fills in what the wire left out.
	 */
	public PublicApplication(Snowflake id, @Nullable String name, @Nullable String icon, @Nullable String description,
			@Nullable List<String> redirectUris, @Nullable List<String> scopes, boolean botPublic,
			@Nullable ApplicationBot bot, @Nullable User currentUser) {
		this.id = Entities.requireId(id, "public application");
		this.name = Entities.text(name);
		this.icon = icon;
		this.description = description;
		this.redirectUris = Entities.list(redirectUris);
		this.scopes = Entities.list(scopes);
		this.botPublic = botPublic;
		this.bot = bot;
		this.currentUser = currentUser;
	}

}
