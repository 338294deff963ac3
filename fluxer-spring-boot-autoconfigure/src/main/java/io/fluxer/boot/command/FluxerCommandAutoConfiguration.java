package io.fluxer.boot.command;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.autoconfigure.FluxerProperties;
import io.fluxer.boot.listener.FluxerListenerAutoConfiguration;
import io.fluxer.boot.listener.HandlerMethods;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of text commands: people call methods with {@link FluxerCommand}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerListenerAutoConfiguration.class)
@ConditionalOnBean({ HandlerMethods.class, FluxerClients.class })
@ConditionalOnCommandsProperty("commands.enabled")
public final class FluxerCommandAutoConfiguration {

	FluxerCommandAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	CommandReplies fluxerCommandReplies(MessageSource messages) {
		return new DefaultCommandReplies(messages);
	}

	@Bean
	@ConditionalOnMissingBean
	CommandPrefixes fluxerCommandPrefixes(CommandSettings settings) {
		return new PropertyPrefixes(settings);
	}

	@Bean
	CommandSettings fluxerCommandSettings(FluxerProperties properties, Environment environment) {
		return CommandSettings.of(properties.commands(), environment);
	}

	@Bean
	CommandTable fluxerCommandTable() {
		return new CommandTable();
	}

	@Bean
	CommandMachinery fluxerCommandMachinery(ConfigurableApplicationContext context, CommandTable table,
			CommandSettings settings) {
		return new CommandMachinery(context.getBeanFactory(), table, settings);
	}

	@Bean
	FluxerCommandRegistry fluxerCommandRegistry(CommandTable table) {
		return new FluxerCommandRegistry(table);
	}

	@Bean
	@ConditionalOnCommandsProperty("commands.help.enabled")
	HelpCommand fluxerHelpCommand(CommandTable table, CommandMachinery machinery, MessageSource messages) {
		return new HelpCommand(table, machinery, messages);
	}

	@Bean
	CommandRegistrar fluxerCommandRegistrar(ConfigurableApplicationContext context, CommandTable table,
			CommandMachinery machinery) {
		return new CommandRegistrar(context, table, machinery);
	}

}
