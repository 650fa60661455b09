source lib/cluster.env
LOG_STORAGE="${BUCKET}/log"

run_br() {
    tiup br:"$BR_VERSION" "$@" --pd "$PD_ADDR"
}
