package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The bot's own application (Fluxer's API, applications).
 *
 * @param id the id
 * @param name the name
 * @param icon the hash of the icon
 * @param description what it does
 * @param botPublic whether anybody may add the bot
 * @param botRequireCodeGrant whether adding the bot takes the full OAuth 2 exchange
 * @param verifyKey the key that signs what the instance sends to it
 * @param owner who owns it
 * @param bot its bot
 * @param redirectUris where OAuth 2 may lead back to
 * @since 0.1.0
 */
public record Application(Snowflake id, String name, @Nullable String icon, @Nullable String description,
		boolean botPublic, boolean botRequireCodeGrant, @Nullable String verifyKey, @Nullable User owner,
		@Nullable ApplicationBot bot, List<String> redirectUris) {

	/**
	 * Fills in what the wire left out.
	 */
	public Application(Snowflake id, @Nullable String name, @Nullable String icon, @Nullable String description,
			boolean botPublic, boolean botRequireCodeGrant, @Nullable String verifyKey, @Nullable User owner,
			@Nullable ApplicationBot bot, @Nullable List<String> redirectUris) {
		this.id = Entities.requireId(id, "application");
		this.name = Entities.text(name);
		this.icon = icon;
		this.description = description;
		this.botPublic = botPublic;
		this.botRequireCodeGrant = botRequireCodeGrant;
		this.verifyKey = verifyKey;
		this.owner = owner;
		this.bot = bot;
		this.redirectUris = Entities.list(redirectUris);
	}

}
