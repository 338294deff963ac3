package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.Snowflake;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.commands}.
 *
 * @param enabled Whether methods with @FluxerCommand are called.
 * @param prefix What stands before the name of a command. A bean of type CommandPrefixes
 * replaces it.
 * @param mention Whether a mention of the bot can stand in place of the prefix.
 * @param owners Ids of the users who may call commands that are for owners only. Left
 * out, the owner of the bot's application may.
 * @param answerUnknown Whether people are told that what they call is no command.
 * @param apologize Whether people are told that their command has failed, if no exception
 * handler answers them.
 * @param refusalsPerMinute How often in a minute a person is told why a command is not
 * run. Beyond that the bot stays silent and looks nothing up for them; 0 for never.
 * @param help The generated help.
 * @since 0.1.0
 */
public record FluxerCommandsProperties(@DefaultValue("true") boolean enabled, @DefaultValue("!") String prefix,
		@DefaultValue("true") boolean mention, @DefaultValue List<Snowflake> owners,
		@DefaultValue("false") boolean answerUnknown, @DefaultValue("false") boolean apologize,
		@DefaultValue("10") int refusalsPerMinute, @DefaultValue Help help) {

	/**
	 * Checks the prefix and the number of refusals.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if one is not acceptable
	 */
	public FluxerCommandsProperties {
		PropertyChecks.notBlank("fluxer.commands.prefix", prefix);
		PropertyChecks.atLeast("fluxer.commands.refusals-per-minute", refusalsPerMinute, 0);
		owners = List.copyOf(owners);
	}

	/**
	 * Everything under {@code fluxer.commands.help}.
	 *
	 * @param enabled Whether there is a generated help, unless the application has a
	 * command of that name.
	 */
	public record Help(@DefaultValue("true") boolean enabled) {

	}

}
