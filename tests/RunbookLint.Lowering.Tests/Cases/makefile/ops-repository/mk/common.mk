VERSION := v7.5.1
BR      := tiup br:$(VERSION)
TASK    ?= pitr
ROOT    = s3://$(BUCKET)/$(ENV)

define backup
	@echo "backup to $(ROOT)/$(1)"
	$(BR) backup full --pd "$(PD)" --storage $(ROOT)/$(1)/$(2)
endef
